using Hotline.Platform.Commands;
using Hotline.Platform.Http;

namespace Hotline.Casework.Tickets;

internal static class TicketProblems
{
    public static readonly Problem NotFound = new(
        "ticket:not-found", 404, "There is no ticket with this number.", "没有此编号的工单。");

    public static readonly Problem Registering = new(
        "ticket:registering", 409, "The message is accepted and being registered. Try again in a few seconds.", "诉求已受理，正在登记，请稍后再试。");

    public static readonly Problem ETagMissing = new(
        "ticket:etag-missing", 428, "Read the ticket, then send its ETag in the header If-Match.", "请先读取工单，并在请求头 If-Match 中带上其 ETag。");

    public static readonly Problem Stale = new(
        "ticket:stale", 409, "Someone changed the ticket meanwhile; current is how it stands now. Decide again.", "工单已被他人处理，current 为最新状态，请重新确认后提交。");

    public static readonly Problem InvalidTransition = new(
        "ticket:invalid-transition",
        409,
        "The ticket does not take this command as it stands; allowed lists those it takes from you, current is how it stands now.",
        "工单当前状态不能执行此操作，allowed 为可执行的操作，current 为最新状态。");

    public static readonly CommandProblems OfCommands = new(ETagMissing, NotFound, Problems.Forbidden, Stale, InvalidTransition);

    /// <summary>A command's own reason to refuse.</summary>
    public static Problem Of(Refusal why) => why.Kind == RefusalKind.Invalid ? Problems.Invalid.With(why.Errors) : new($"ticket:{why.Code}", why.Kind == RefusalKind.Gone ? 410 : 409, why.En, why.Zh);
}
