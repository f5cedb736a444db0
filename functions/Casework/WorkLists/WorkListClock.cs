using Hotline.Casework.Tickets;

namespace Hotline.Casework.WorkLists;

/// <summary>By which clock a list is ordered: of those running that concern it, the one due next (pure).</summary>
internal static class WorkListClock
{
    private static readonly IReadOnlyList<ClockKind> Work = [ClockKind.Contact, ClockKind.Reply];
    private static readonly IReadOnlyList<ClockKind> AfterRating = [ClockKind.CallBack, ClockKind.Verify, ClockKind.Settle];

    public static Clock? Of(Ticket ticket, string list, string? unit) => list switch
    {
        WorkListNames.Parts => Next(ticket, c => c.Kind == ClockKind.Part && c.Unit == unit),
        WorkListNames.Requests => Next(ticket, c => c.Kind == ClockKind.Decide),
        WorkListNames.CallBacks => Next(ticket, c => c.Kind == ClockKind.CallBack),
        WorkListNames.Provisional => Next(ticket, c => c.Provisional),
        _ => OfState(ticket.State) is { Count: > 0 } kinds ? Next(ticket, c => kinds.Contains(c.Kind)) : null,
    };

    private static Clock? Next(Ticket ticket, Func<Clock, bool> concerns) => ticket.Clocks.Where(c => c.IsRunning && concerns(c)).MinBy(c => c.DueAt);

    private static IReadOnlyList<ClockKind> OfState(TicketState state) => state switch
    {
        TicketState.Submitted => [ClockKind.Accept],
        TicketState.SupplementRequested => [ClockKind.Supplement],
        TicketState.PendingDispatch => [ClockKind.Dispatch],
        TicketState.PendingSign => [ClockKind.Sign],
        TicketState.InProgress or TicketState.Redo => Work,
        TicketState.OnHold => [ClockKind.Hold],
        TicketState.PendingReview => [ClockKind.Review],
        TicketState.Replied => [ClockKind.Rate],
        TicketState.PendingCallBack => AfterRating,
        _ => [],
    };
}
