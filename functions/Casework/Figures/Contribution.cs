using Hotline.Casework.Tickets;

namespace Hotline.Casework.Figures;

/// <summary>What one ticket adds to the figures, by unit (pure). Under no unit (an empty id) stands what the hotline office has itself.</summary>
internal sealed class Contribution
{
    public const string HotlineOffice = "";

    private readonly Dictionary<string, Dictionary<Figure, int>> units = new(StringComparer.Ordinal);

    private Contribution()
    {
    }

    public static IReadOnlyDictionary<string, Counts> Of(TicketFile file)
    {
        var contribution = new Contribution();
        contribution.AddTicket(file);
        return contribution.units.ToDictionary(u => u.Key, u => new Counts(u.Value), StringComparer.Ordinal);
    }

    private void AddTicket(TicketFile file)
    {
        var ticket = file.Version.Ticket;
        Add(ticket.Lead, Figure.Tickets);
        if (EndedOtherwise(ticket) is { } end)
        {
            Add(ticket.Lead, end);
            return;
        }

        AddHandling(ticket);
        AddSteps(file);
        AddAnswers(ticket);
        AddParts(ticket);
    }

    /// <summary>How it ended without an answer of its own; an archived ticket's facts still say it.</summary>
    private static Figure? EndedOtherwise(Ticket ticket) => ticket.State switch
    {
        TicketState.Merged => Figure.MergedAway,
        TicketState.Withdrawn => Figure.Withdrawn,
        TicketState.NotAccepted => Figure.NotAccepted,
        TicketState.Archived when ticket.Merge is not null => Figure.MergedAway,
        TicketState.Archived when ticket.Refused is not null => Figure.NotAccepted,
        TicketState.Archived when ticket.Closure?.ClosedAt is null => Figure.Withdrawn,
        _ => null,
    };

    private void AddHandling(Ticket ticket)
    {
        var lead = ticket.Lead;
        var isOpen = LifeCycle.Unanswered.Contains(ticket.State);
        Add(lead, isOpen ? Figure.Open : IsInTime(ticket.Clocks.LastOrDefault(c => c.Kind == ClockKind.Reply)) ? Figure.ClosedOnTime : Figure.ClosedLate);
        if (lead is null)
        {
            return;
        }

        Add(lead, Figure.Dispatched);
        AddDone(lead, ticket.SignedAt is not null, FirstSinceDispatch(ticket, ClockKind.Sign), Figure.Signed, Figure.SignedInTime);
        var contact = FirstSinceDispatch(ticket, ClockKind.Contact);
        var isContacted = ticket.ContactedAt is not null || (contact?.StoppedAt is not null && ticket.Redos > 0);
        AddDone(lead, isContacted, contact, Figure.Contacted, Figure.ContactedInTime);
    }

    /// <summary>What the trace tells of the leads it had one after the other.</summary>
    private void AddSteps(TicketFile file)
    {
        string? lead = null;
        foreach (var step in file.Events.Select(e => e.Step))
        {
            lead = step is SentToUnits sent ? sent.Dispatch.Lead : lead;
            Add(lead, Figure.SentBack, step is SentBack);
            Add(lead, Figure.Redone, step is RedoOrdered);
        }

        foreach (var request in file.Version.Ticket.Requests)
        {
            Add(request.Unit, Figure.Returned, request.Kind == RequestKind.Return);
            Add(lead, Figure.Reopened, request is { Kind: RequestKind.Reopen, State: RequestState.Approved });
        }
    }

    private void AddAnswers(Ticket ticket)
    {
        foreach (var closure in ticket.Closures.Where(c => c.Case is not null))
        {
            Add(closure.Lead, Figure.BadRatings);
            Add(closure.Lead, Figure.CasesFollowedUp, closure.Case is { VerifiedAt: not null } or { SettledAt: not null });
        }

        if (ticket.Closure is not { } latest)
        {
            return;
        }

        if (latest is { CallBack: { Reached: true } call, Outcome: not Outcome.OutOfScope })
        {
            Add(latest.Lead, Figure.AskedResolved, call.Resolved is not null);
            Add(latest.Lead, Figure.Resolved, call.Resolved == true);
            Add(latest.Lead, Figure.AskedSatisfied, call.Satisfied is not null);
            Add(latest.Lead, Figure.CallBackSatisfied, call.Satisfied == true);
        }

        Add(latest.Lead, Figure.Rated, latest.Rating is { VoidedAt: null });
        Add(latest.Lead, Figure.RatingSatisfied, latest.Rating is { VoidedAt: null, Level: >= 3 });
    }

    private void AddParts(Ticket ticket)
    {
        foreach (var part in ticket.Parts)
        {
            Add(part.Unit, Figure.Parts);
            AddDone(part.Unit, part.AnsweredAt is not null, ticket.ClockOf(ClockKind.Part, part.Unit), Figure.PartsAnswered, Figure.PartsInTime);
        }
    }

    private void AddDone(string unit, bool isDone, Clock? clock, Figure done, Figure inTime)
    {
        Add(unit, done, isDone);
        Add(unit, inTime, isDone && IsInTime(clock));
    }

    private void Add(string? unit, Figure figure, bool when = true)
    {
        if (when)
        {
            var counts = units.TryGetValue(unit ?? HotlineOffice, out var known) ? known : units[unit ?? HotlineOffice] = [];
            counts[figure] = counts.GetValueOrDefault(figure) + 1;
        }
    }

    private static Clock? FirstSinceDispatch(Ticket ticket, ClockKind kind) =>
        ticket.Clocks.FirstOrDefault(c => c.Kind == kind && c.Unit == ticket.Lead && c.StartedAt >= ticket.Dispatch!.At);

    private static bool IsInTime(Clock? clock) => clock is null || !(clock.StoppedAt > clock.DueAt);
}
