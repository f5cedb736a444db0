using Hotline.City.Confidentiality;
using Hotline.City.Directory;

namespace Hotline.Casework.Tickets;

/// <summary>答复送达: the public answer goes out, after review or by the hotline office itself, and can be rated. Opens a closure.</summary>
internal sealed record AnswerReleased(Outcome Outcome, string PublicAnswer, string? Note) : Step
{
    internal override string? Internal => Note;

    /// <summary>The one way out for an answer: without what could reach a person, in the trace too.</summary>
    /// <param name="outcome">What it says about the matter.</param>
    /// <param name="text">As it was written.</param>
    /// <param name="note">For staff.</param>
    public static AnswerReleased Of(Outcome outcome, string text, string? note) => new(outcome, Redaction.Of(text), note);

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with
    {
        State = TicketState.Replied,
        ExtendedTo = null,
        Closures = [.. ticket.Closures, new Closure(ticket.Closures.Count + 1, at, Outcome, ticket.Lead)],
    };

    internal override Words Say(Ticket before, CityDirectory city) =>
        new("replied", $"已答复：{PublicAnswer}", $"Answered: {PublicAnswer}");
}

/// <summary>重办: the answer did not do, or new facts came. At most as often as <see cref="Clocks.ClockOptions.MostRedos"/> says.</summary>
internal sealed record RedoOrdered(string? Note) : Step
{
    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with
    {
        State = TicketState.Redo,
        Redos = ticket.Redos + 1,
        Answer = null,
        ContactedAt = null,
        ContactAttempts = 0,
    };

    internal override Words Say(Ticket before, CityDirectory city) => before.Lead is { } lead
        ? new("redoOrdered", $"已要求{city.NameOf(lead)}重新办理。", $"{city.NameOf(lead)} was told to handle it again.")
        : new("redoOrdered", "将重新办理。", "It will be handled again.");
}
