using Hotline.Casework.Acceptance;
using Hotline.Casework.Handling;
using Hotline.Casework.Merging;
using Hotline.Casework.Messages;
using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Confidentiality;
using Hotline.Sms.Texts;

namespace Hotline.Casework.Notifications;

/// <summary>
/// The text message about one step of a ticket, and which steps deserve one. It says what the trace says, cut to fit, and where to read on. Its
/// parameters for templates are <c>number, words, track</c>, with a rating <c>until, rate</c> too; addresses without the site, which a
/// template has to say itself.
/// </summary>
internal sealed class TextToEnterprise(RatingCodes codes, Uri publicUrl, string sign)
{
    /// <summary>Seven parts of a long text message, sender's name and link included.</summary>
    public const int Longest = 500;

    private const string Cut = "……";

    private readonly string site = publicUrl.GetLeftPart(UriPartial.Authority);

    /// <returns>Null when the enterprise need not be told, or has no phone any more.</returns>
    public SmsText? About(TicketFile file, int step)
    {
        var ticket = file.Version.Ticket;
        if (Purpose(ticket, file.Events[step].Step) is not { } purpose || ticket.Content.Phone.Length == 0)
        {
            return null;
        }

        var (number, links) = (TicketNumbers.Print(ticket.Number), LinksOf(file, step));
        var head = $"【{sign}】您的诉求{number}：";
        var tail = string.Concat(links.Select(link => link.Text));
        var words = Fit(Redaction.Of(file.Events[step].Words.Zh), Longest - head.Length - tail.Length);
        return new SmsText($"{ticket.Number}-{step + 1:0000}", ticket.Content.Phone, head + words + tail, purpose)
        {
            Parameters = [new("number", number), new("words", words), .. links.SelectMany(link => link.Parameters)],
        };
    }

    private static string? Purpose(Ticket ticket, Step step) => step switch
    {
        SupplementAsked => "supplement",
        AcceptanceRefused => "refused",
        SupplementExpired => "withdrawn",
        MergedInto or Unmerged => "merged",
        TermExtended => "extended",
        HoldStarted or ProgressReported => "progress",
        AnswerReleased => "answer",
        PrimaryAnswered => "primaryAnswer",
        RedoOrdered => "redo",
        RequestDecided { State: RequestState.Rejected } decided when KindOf(ticket, decided) == RequestKind.Reopen => "reopenRejected",
        _ => null,
    };

    private static RequestKind KindOf(Ticket ticket, RequestDecided decided) => ticket.Requests.Single(r => r.No == decided.No).Kind;

    private List<(string Text, TextParameter[] Parameters)> LinksOf(TicketFile file, int step)
    {
        var number = TicketNumbers.Print(file.Version.Ticket.Number);
        var track = $"track#number={number}";
        var links = new List<(string, TextParameter[])> { ($" 查询：{site}/{track}", [new("track", track)]) };
        if (file.Events[step] is { Step: AnswerReleased } released)
        {
            var closure = file.Events.Take(step + 1).Count(e => e.Step is AnswerReleased);
            var rate = $"rate#{number}.{codes.Of(file.Version.Ticket.Number, closure)}";
            var until = released.Clocks.FirstOrDefault(c => c.Kind == ClockKind.Rate) is { } clock ? TicketWords.Date(clock.DueAt.CityDate()) : "";
            links.Insert(0, ($" 请您评价{(until.Length > 0 ? $"（{until}截止）" : "")}：{site}/{rate}", [new("until", until), new("rate", rate)]));
        }

        return links;
    }

    private static string Fit(string text, int room)
    {
        if (text.Length <= room)
        {
            return text;
        }

        var end = room - Cut.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Cut;
    }
}
