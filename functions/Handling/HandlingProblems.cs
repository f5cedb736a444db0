using Hotline.Http;

namespace Hotline.Handling;

internal static class HandlingProblems
{
    public static readonly Problem BadContinuation = new(
        "desk:bad-continuation", 400, "Continue with the value of next from the page before, unchanged.", "请原样使用上一页返回的 next。");
}
