using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

/// <summary>重办 after a call-back. A bad rating is verified first, then its case goes to the ledger of rectifications (建账限期整改): the redo is its measure.</summary>
/// <param name="Note">Why, for staff.</param>
internal sealed record OrderRedo(string Note) : ITicketCommand
{
    public static string Name => "order-redo";

    public IEnumerable<FieldError> Check() => Field.Required("note", CleanText.Paragraphs(Note), Field.Note) is { } error ? [error] : [];

    public Decision Decide(Ticket ticket, Deciding with)
    {
        if (ticket.Redos >= with.Terms.Options.MostRedos)
        {
            return Decision.No(Refusal.Rule(
                "redo-limit", "It was redone as often as may be. Settle the case and confirm.", "已达到重办次数上限，请登记处理结果后办结，或转为督办。"));
        }

        if (ticket.Closure?.Case is { IsOpen: true, VerifiedAt: null })
        {
            return Decision.No(Refusal.Rule(
                "case-open", "Every bad rating is followed up: call the enterprise and verify it first.", "差评须全部回访核实，请先核实该差评，再安排重办。"));
        }

        var steps = new List<Step>();
        if (ticket.Closure is { Case.IsOpen: true } closure)
        {
            steps.Add(new BadRatingSettled(closure.No, Settlement.Ledger, null));
        }

        steps.Add(new RedoOrdered(CleanText.Paragraphs(Note)));
        if (ticket.Lead is null)
        {
            steps.Add(new SentToDesk());
        }

        return Decision.Take(steps);
    }
}
