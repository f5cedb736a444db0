namespace Hotline.Tickets;

/// <summary>
/// An answer of the lead as staff see it, with what became of it: <see cref="ReleasedAt"/> and <see cref="ReleasedText"/> as the
/// enterprise got it, or <see cref="SentBackAt"/>; neither while it is under review.
/// </summary>
internal sealed record AnswerView(
    DateTimeOffset At, Outcome Outcome, string PublicAnswer, string? InternalNote, UnresolvedReason? Unresolved, string? Overrides, string? Template)
{
    public DateTimeOffset? ReleasedAt { get; init; }

    public string? ReleasedText { get; init; }

    public DateTimeOffset? SentBackAt { get; init; }

    /// <summary>Oldest first. What the hotline office answered itself has no draft before it.</summary>
    public static IReadOnlyList<AnswerView> Of(IEnumerable<TicketEvent> trace)
    {
        var answers = new List<AnswerView>();
        var isOpen = false;
        foreach (var (at, step) in trace.Select(e => (e.At, e.Step)))
        {
            switch (step)
            {
                case Answered a:
                    answers.Add(new AnswerView(at, a.Outcome, a.PublicAnswer, a.InternalNote, a.Unresolved, a.Overrides, a.Template));
                    isOpen = true;
                    break;
                case SentBack:
                    answers[^1] = answers[^1] with { SentBackAt = at };
                    isOpen = false;
                    break;
                case AnswerReleased r:
                    var released = isOpen ? answers[^1] : new AnswerView(at, r.Outcome, r.PublicAnswer, null, null, null, null);
                    answers = [.. isOpen ? answers.SkipLast(1) : answers, released with { ReleasedAt = at, ReleasedText = r.PublicAnswer }];
                    isOpen = false;
                    break;
            }
        }

        return answers;
    }
}

/// <summary>A co-unit's part; its <paramref name="Text"/> is for the hotline office, the lead and itself (and the auditor).</summary>
internal sealed record PartView(string Unit, DateTimeOffset AssignedAt, int? Workdays, DateTimeOffset? SignedAt, DateTimeOffset? AnsweredAt, Outcome? Outcome, string? Text)
{
    public static IReadOnlyList<PartView> Of(Ticket ticket, IReadOnlyList<TicketEvent>? trace, Actor reader) =>
        [.. ticket.Parts.Select(p => new PartView(p.Unit, p.AssignedAt, p.Workdays, p.SignedAt, p.AnsweredAt, p.Outcome, MayRead(p, ticket, reader) ? Answer(p, trace) : null))];

    private static bool MayRead(Part part, Ticket ticket, Actor reader) =>
        reader.Is(Party.HotlineOffice, ticket) || reader.Is(Party.Lead, ticket) || reader.Unit == part.Unit || reader.Staff?.Is(Identity.StaffRole.Auditor) == true;

    private static string? Answer(Part part, IReadOnlyList<TicketEvent>? trace) => part.AnsweredAt is null
        ? null
        : trace?.Select(e => e.Step).OfType<PartAnswered>().LastOrDefault(a => a.Unit == part.Unit)?.Text;
}
