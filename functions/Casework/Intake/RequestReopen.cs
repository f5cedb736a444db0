using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.Platform.Http;

namespace Hotline.Casework.Intake;

/// <summary>申请重办, by the enterprise, because of new facts.</summary>
internal sealed record RequestReopen(string NewFacts) : ITicketCommand
{
    private const int Limit = 2000;

    public static string Name => "request-reopen";

    public IEnumerable<FieldError> Check() => new[] { Field.Required("newFacts", CleanText.Paragraphs(NewFacts), Limit) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with)
    {
        if ((ticket.Closure?.ClosedAt ?? ticket.StateSince).CityDate().AddDays(with.Terms.Options.ReopenDays) < with.Today)
        {
            return Decision.No(Refusal.Gone(
                "reopen-closed", "It was closed too long ago. File a new message that names this number.", "已超过申请重办的期限。请提交新的诉求，并注明本编号。"));
        }

        if (ticket.Pending(RequestKind.Reopen) is not null)
        {
            return Decision.No(Refusal.Rule("reopen-pending", "You have asked already. Wait for the decision.", "您已申请重办，请等待处理结果。"));
        }

        var request = new TicketRequest(ticket.Requests.Count + 1, RequestKind.Reopen, RequestState.Pending, with.Now, null) { Closure = ticket.Closure?.No };
        return Decision.Take(new RequestMade(request, CleanText.Paragraphs(NewFacts)));
    }
}
