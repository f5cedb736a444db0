namespace Hotline.Casework.Tickets;

/// <summary>A ticket is what was filed and its trace, folded (pure).</summary>
internal static class Fold
{
    /// <summary>The ticket after one more event.</summary>
    public static Ticket After(this Ticket ticket, TicketEvent step)
    {
        var after = step.Step.Apply(ticket, step.At);
        after = after with
        {
            Events = ticket.Events + 1,
            StateSince = after.State == ticket.State ? ticket.StateSince : step.At,
            Clocks = after.Clocks.Merge(step.Clocks),
            Requests = [.. after.Requests.Select(r => IsOver(r, after.State) ? r with { State = RequestState.Lapsed, DecidedAt = step.At } : r)],
        };
        return after.Draft is null || WaitsForRelease(after) ? after : after with { Draft = null };
    }

    /// <summary>From what was filed to what its trace made of it.</summary>
    public static Ticket Of(Ticket filed, IEnumerable<TicketEvent> trace) => trace.Aggregate(filed, After);

    private static bool WaitsForRelease(Ticket ticket) => ticket.State == TicketState.PendingReview || ticket.Pending(RequestKind.Hold) is not null;

    /// <summary>The ticket has moved to where nobody can decide it any more.</summary>
    private static bool IsOver(TicketRequest request, TicketState state) =>
        request.State == RequestState.Pending && !LifeCycle.Of(Approval(request.Kind)).From.Contains(state);

    private static string Approval(RequestKind kind) => kind switch
    {
        RequestKind.Return => "approve-return",
        RequestKind.Extension => "approve-extension",
        RequestKind.Hold => "approve-hold",
        RequestKind.Reopen => "approve-reopen",
        _ => "uphold-objection",
    };
}
