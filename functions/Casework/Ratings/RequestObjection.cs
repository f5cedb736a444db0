using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

/// <summary>评价异议: the lead holds that a bad rating of the latest answer should not count (误评、恶意差评, 国办发〔2019〕51号). Once per rating.</summary>
/// <param name="Reason">mistaken, malicious, notOurs, notTrue or other.</param>
/// <param name="Note">The facts, for staff.</param>
internal sealed record RequestObjection(string Reason, string Note) : ITicketCommand
{
    private static readonly string[] Reasons = ["mistaken", "malicious", "notOurs", "notTrue", "other"];

    public static string Name => "request-objection";

    public IEnumerable<FieldError> Check()
    {
        FieldError?[] errors =
        [
            Reasons.Contains(Reason) ? null : new FieldError("reason", string.Join(" | ", Reasons)),
            Field.Required("note", CleanText.Paragraphs(Note), Field.Note),
        ];
        return errors.OfType<FieldError>();
    }

    public Decision Decide(Ticket ticket, Deciding with)
    {
        if (ticket.Closure is not { Rating: { } rating } closure || !RatingLevels.IsBad(rating.Level) || closure.Lead != with.Actor.Unit)
        {
            return Decision.No(Refusal.Rule("no-bad-rating", "Your latest answer has no bad rating.", "贵单位最近一次答复没有差评，不能提出异议。"));
        }

        if (ticket.Requests.Any(r => r.Kind == RequestKind.Objection && r.Closure == closure.No))
        {
            return Decision.No(Refusal.Rule("objection-made", "There was an objection to this rating already.", "对该评价已提出过异议，每次评价只能提出一次。"));
        }

        return with.Now > Until(rating, with)
            ? Decision.No(Refusal.Rule("objection-late", "The time for objections to this rating is over.", "已超过对该评价提出异议的期限。"))
            : Decision.Take(new RequestMade(Made(ticket, closure, with), CleanText.Paragraphs(Note)));
    }

    private TicketRequest Made(Ticket ticket, Closure closure, Deciding with) =>
        new(ticket.Requests.Count + 1, RequestKind.Objection, RequestState.Pending, with.Now, with.Actor.Unit, Reason) { Closure = closure.No };

    private static DateTimeOffset Until(ClosureRating rating, Deciding with) =>
        with.Terms.Hours.After(rating.At, new Term(with.Terms.Options.ObjectionWorkdays, TermUnit.Workdays), with.City.Calendar).At;
}
