using Hotline.Acceptance;
using Hotline.Clocks;
using Hotline.Confidentiality;
using Hotline.Directory;
using Hotline.Handling;
using Hotline.Merging;
using Hotline.Ratings;
using Hotline.Sms;
using Hotline.Tickets;

namespace Hotline.Messages;

/// <summary>The text message about one step of a ticket, and which steps deserve one. It says what the trace says, cut to fit, and where to read on.</summary>
internal sealed class TextToEnterprise(RatingCodes codes, MessagesOptions options)
{
    /// <summary>Seven parts of a long text message, sender's name and link included.</summary>
    public const int Longest = 500;

    private const string Cut = "……";

    private readonly string site = options.PublicUrl.GetLeftPart(UriPartial.Authority);

    /// <returns>Null when the enterprise need not be told, or has no phone any more.</returns>
    public SmsText? About(TicketFile file, int step)
    {
        var ticket = file.Version.Ticket;
        if (Purpose(ticket, file.Events[step].Step) is not { } purpose || ticket.Content.Phone.Length == 0)
        {
            return null;
        }

        var head = $"【{options.SenderName}】您的诉求{TicketNumbers.Print(ticket.Number)}：";
        var tail = Tail(file, step);
        var words = Fit(Redaction.Of(file.Events[step].Words.Zh), Longest - head.Length - tail.Length);
        return new SmsText($"{ticket.Number}-{step + 1:0000}", ticket.Content.Phone, head + words + tail, purpose);
    }

    private static string? Purpose(Ticket ticket, Step step) => step switch
    {
        SupplementAsked => "supplement",
        AcceptanceRefused => "refused",
        SupplementExpired => "withdrawn",
        MergedInto or Unmerged => "merged",
        TermExtended => "extended",
        HoldStarted or ProgressReported => "progress",
        AnswerReleased or PrimaryAnswered => "answer",
        RedoOrdered => "redo",
        RequestDecided { State: RequestState.Rejected } decided when KindOf(ticket, decided) == RequestKind.Reopen => "reopenRejected",
        _ => null,
    };

    private static RequestKind KindOf(Ticket ticket, RequestDecided decided) => ticket.Requests.Single(r => r.No == decided.No).Kind;

    private string Tail(TicketFile file, int step)
    {
        var number = TicketNumbers.Print(file.Version.Ticket.Number);
        var track = $" 查询：{site}/track#number={number}";
        if (file.Events[step] is not { Step: AnswerReleased } released)
        {
            return track;
        }

        var closure = file.Events.Take(step + 1).Count(e => e.Step is AnswerReleased);
        var until = released.Clocks.FirstOrDefault(c => c.Kind == ClockKind.Rate) is { } clock ? $"（{TicketWords.Date(clock.DueAt.CityDate())}截止）" : "";
        return $" 请您评价{until}：{site}/rate#{number}.{codes.Of(file.Version.Ticket.Number, closure)}{track}";
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
