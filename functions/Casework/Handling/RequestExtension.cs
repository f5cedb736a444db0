using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>延期申请: more time for the answer, asked for before it is due, once.</summary>
/// <param name="Until">CityDirectory date, later than the one that counts now.</param>
/// <param name="Reason">For staff only.</param>
internal sealed record RequestExtension(DateOnly Until, string Reason) : ITicketCommand
{
    public static string Name => "request-extension";

    public IEnumerable<FieldError> Check() => new[] { Field.Required("reason", CleanText.Paragraphs(Reason), Field.Note) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => Refuse(ticket, with) is { } why
        ? Decision.No(why)
        : Decision.Take(new RequestMade(ticket.Ask(RequestKind.Extension, with) with { Until = Until }, CleanText.Paragraphs(Reason)));

    private Refusal? Refuse(Ticket ticket, Deciding with)
    {
        if (ticket.Pending(RequestKind.Extension) is not null)
        {
            return HandlingRefusals.RequestPending;
        }

        if (ticket.Requests.Any(r => r is { Kind: RequestKind.Extension, State: RequestState.Approved }))
        {
            return Refusal.Rule("extension-used", "The ticket was extended already, and can be only once.", "该工单已延期一次，不能再次延期。");
        }

        if (with.Now > ticket.Due.At)
        {
            return Refusal.Rule("extension-too-late", "An extension is asked for before the answer is due.", "须在答复期限届满前申请延期。");
        }

        var (due, latest) = (ticket.Due.Date, Latest(ticket, with));
        return Until > due && Until <= latest
            ? null
            : Refusal.Field("until", $"须晚于 {TicketWords.Date(due)}，不晚于 {TicketWords.Date(latest)} / must be later than {TicketWords.Date(due)} and not later than {TicketWords.Date(latest)}");
    }

    /// <summary>As long again as the original term, and never beyond the longest that a law leaves.</summary>
    private static DateOnly Latest(Ticket ticket, Deciding with)
    {
        var term = ticket.ClockOf(ClockKind.Reply)?.Term ?? with.Terms.Reply(with.City, ticket.Type, ticket.Category);
        var due = ticket.Due.Date;
        var latest = term.Unit == TermUnit.Workdays ? with.City.Calendar.AddWorkdays(due, term.Amount).Date : due.AddDays(term.Amount);
        return Terms.Longest(with.City, ticket.Category, ticket.FiledAt) is { } law && law < latest ? law : latest;
    }
}
