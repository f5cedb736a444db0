using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

/// <summary>差评办结: what became of a verified bad rating.</summary>
/// <param name="As">FixedAtOnce, Ledger or Explained.</param>
/// <param name="Note">What was done, for staff.</param>
internal sealed record SettleBadRating(Settlement As, string Note) : ITicketCommand
{
    public static string Name => "settle-bad-rating";

    public IEnumerable<FieldError> Check() => Field.Required("note", CleanText.Paragraphs(Note), Field.Note) is { } error ? [error] : [];

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Closure switch
    {
        null or { Case: null } => Decision.No(BadRatingSettled.NoCase),
        { Case.IsOpen: false } => Decision.No(Refusal.Rule("case-settled", "The bad rating is settled already.", "该差评已办结。")),
        { Case.VerifiedAt: null } => Decision.No(Refusal.Rule("case-not-verified", "Call the enterprise and verify the bad rating first.", "请先回访核实该差评。")),
        var closure => Decision.Take(new BadRatingSettled(closure.No, As, CleanText.Paragraphs(Note))),
    };
}

internal sealed record BadRatingSettled(int Closure, Settlement As, string? Note) : Step
{
    public static readonly Refusal NoCase = Refusal.Rule("no-case", "The latest answer has no bad rating.", "最近一次答复没有差评。");

    internal override bool IsPublic => false;

    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) =>
        ticket.WithClosure(Closure, closure => closure with { Case = closure.Case! with { SettledAt = at, Settlement = As } });

    internal override Words Say(Ticket before, CityDirectory city) => As switch
    {
        Settlement.FixedAtOnce => new("badRatingSettled", "差评办结：立行立改。", "The bad rating was settled: put right at once."),
        Settlement.Ledger => new("badRatingSettled", "差评办结：建账限期整改。", "The bad rating was settled: to be rectified by a date."),
        _ => new("badRatingSettled", "差评办结：已解释说明。", "The bad rating was settled: explained."),
    };
}
