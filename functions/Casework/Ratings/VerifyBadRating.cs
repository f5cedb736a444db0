using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

/// <summary>差评核实 by call-back. It is verified once the enterprise was reached, or after as many attempts as the setting says.</summary>
/// <param name="Reached">Somebody answered.</param>
/// <param name="Founded">Whether the rating is well founded, as far as known.</param>
/// <param name="Note">What was found, for staff.</param>
internal sealed record VerifyBadRating(bool Reached, bool Founded, string Note) : ITicketCommand
{
    public static string Name => "verify-bad-rating";

    public IEnumerable<FieldError> Check() => Field.Required("note", CleanText.Paragraphs(Note), Field.Note) is { } error ? [error] : [];

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Closure?.Case switch
    {
        null => Decision.No(BadRatingSettled.NoCase),
        { IsOpen: false } or { VerifiedAt: not null } => Decision.No(Refusal.Rule("case-verified", "The bad rating is verified already.", "该差评已核实。")),
        var open => Decision.Take(new BadRatingVerified(
            Reached, Founded, CleanText.Paragraphs(Note), Reached || open.Attempts + 1 >= with.Terms.Ratings.CallBackAttempts)),
    };
}

/// <summary><paramref name="IsDone"/>: no further attempt is needed.</summary>
internal sealed record BadRatingVerified(bool Reached, bool Founded, string? Note, bool IsDone) : Step
{
    internal override bool IsPublic => false;

    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket.WithClosure(closure => closure with
    {
        Case = closure.Case! with
        {
            Attempts = closure.Case.Attempts + 1,
            VerifiedAt = IsDone ? at : null,
            IsFounded = IsDone ? Founded : null,
        },
    });

    internal override Words Say(Ticket before, CityDirectory city) => (IsDone, Founded) switch
    {
        (false, _) => new("badRatingCalled", "差评核实回访未接通。", "A call to verify the bad rating reached nobody."),
        (_, true) => new("badRatingVerified", "差评已核实：属实。", "The bad rating was verified: well founded."),
        _ => new("badRatingVerified", "差评已核实：不属实。", "The bad rating was verified: not well founded."),
    };
}
