using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

/// <summary>The evaluation office agrees: the rating stays on record and does not count any more; its case, if open, is settled as explained.</summary>
/// <param name="Note">Why, for staff.</param>
internal sealed record UpholdObjection(string Note) : ITicketCommand
{
    public static readonly Refusal NoObjection = Refusal.Rule("no-objection", "No objection waits for a decision.", "没有待决定的评价异议。");

    public static string Name => "uphold-objection";

    public IEnumerable<FieldError> Check() => Field.Required("note", CleanText.Paragraphs(Note), Field.Note) is { } error ? [error] : [];

    public Decision Decide(Ticket ticket, Deciding with)
    {
        if (ticket.Pending(RequestKind.Objection) is not { Closure: { } no } objection)
        {
            return Decision.No(NoObjection);
        }

        List<Step> steps = [new RequestDecided(objection.No, RequestState.Approved, CleanText.Paragraphs(Note)), new RatingVoided(no)];
        if (ticket.Closures[no - 1].Case is { IsOpen: true })
        {
            steps.Add(new BadRatingSettled(no, Settlement.Explained, null));
        }

        return Decision.Take(steps);
    }
}

/// <summary>The rating does not count any more.</summary>
internal sealed record RatingVoided(int Closure) : Step
{
    internal override bool IsPublic => false;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) =>
        ticket.WithClosure(Closure, closure => closure with { Rating = closure.Rating! with { VoidedAt = at } });

    internal override Words Say(Ticket before, CityDirectory city) => new("ratingVoided", "该评价不计入统计，原始评价保留。", "The rating does not count any more; the original is kept.");
}
