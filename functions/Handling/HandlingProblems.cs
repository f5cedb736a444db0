using Hotline.Http;

namespace Hotline.Handling;

internal static class HandlingProblems
{
    public static readonly Problem NotFound = new(
        "ticket:not-found", 404, "There is no ticket with this number.", "没有此编号的工单。");

    public static readonly Problem ETagMissing = new(
        "ticket:etag-missing", 428, "Read the ticket, then send its ETag in the header If-Match.", "请先读取工单，并在请求头 If-Match 中带上其 ETag。");

    public static readonly Problem Stale = new(
        "ticket:stale", 409, "Someone changed the ticket meanwhile; current is how it stands now. Decide again.", "工单已被他人处理，current 为最新状态，请重新确认后提交。");

    public static readonly Problem TooLate = new(
        "ticket:invalid-transition", 409, "The ticket can no longer be dispatched; current is how it stands now.", "工单当前状态不能派单，current 为最新状态。");

    public static readonly Problem BadContinuation = new(
        "desk:bad-continuation", 400, "Continue with the value of next from the page before, unchanged.", "请原样使用上一页返回的 next。");
}
