using Hotline.Platform.Http;

namespace Hotline.Casework.WorkLists;

internal static class WorkListProblems
{
    public static readonly Problem BadContinuation = new(
        "worklist:bad-continuation", 400, "Continue with the value of next from the page before, unchanged.", "请原样使用上一页返回的 next。");

    private static readonly Problem Unknown = new(
        "worklist:not-found", 404, "There is no such list; allowed names those there are.", "没有这个列表，allowed 为可用的列表。");

    public static Problem NotFound(string owner) => Unknown with { Allowed = WorkListNames.Of(owner) };
}
