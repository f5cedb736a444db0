using Hotline.Platform.Http;

namespace Hotline.Casework.Access;

internal static class ConfidentialityProblems
{
    public static readonly Problem BadContinuation = new(
        "reads:bad-continuation", 400, "Continue with the value of next from the page before, unchanged.", "请原样使用上一页返回的 next。");
}
