using Hotline.Casework.Tickets;

namespace Hotline.Casework.Access;

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
    /// <param name="trace">The ticket's.</param>
    /// <param name="read">A text as the reader may see it.</param>
    public static IReadOnlyList<AnswerView> Of(IEnumerable<TicketEvent> trace, Func<string?, string?> read)
    {
        var answers = new List<AnswerView>();
        var isOpen = false;
        foreach (var (at, step) in trace.Select(e => (e.At, e.Step)))
        {
            switch (step)
            {
                case Answered a:
                    answers.Add(Of(at, a, read));
                    isOpen = true;
                    break;
                case SentBack:
                    answers[^1] = answers[^1] with { SentBackAt = at };
                    isOpen = false;
                    break;
                case AnswerReleased r:
                    var text = read(r.PublicAnswer)!;
                    var released = isOpen ? answers[^1] : new AnswerView(at, r.Outcome, text, null, null, null, null);
                    answers = [.. isOpen ? answers.SkipLast(1) : answers, released with { ReleasedAt = at, ReleasedText = text }];
                    isOpen = false;
                    break;
            }
        }

        return answers;
    }

    private static AnswerView Of(DateTimeOffset at, Answered step, Func<string?, string?> read)
    {
        var unresolved = step.Unresolved is { } reason ? reason with { Text = read(reason.Text)! } : null;
        return new AnswerView(at, step.Outcome, read(step.PublicAnswer)!, read(step.InternalNote), unresolved, read(step.Overrides), step.Template);
    }
}
