using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Confidentiality;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>阶段答复: how far a held matter is, and when the enterprise hears again.</summary>
/// <param name="Text">Public.</param>
/// <param name="NextReply">CityDirectory date, after today, at most <c>Clocks:HoldDays</c> ahead.</param>
internal sealed record ReportProgress(string Text, DateOnly NextReply) : ITicketCommand
{
    public static string Name => "report-progress";

    public IEnumerable<FieldError> Check() => new[] { Field.Required("text", CleanText.Paragraphs(Text), Field.Text) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => RequestHold.CheckNextReply(NextReply, with) is { } wrong
        ? Decision.No(wrong)
        : Decision.Take(new ProgressReported(Redaction.Of(CleanText.Paragraphs(Text)!), NextReply));
}

internal sealed record ProgressReported(string Text, DateOnly NextReply) : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { Hold = ticket.Hold! with { NextReply = NextReply } };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var next = TicketWords.Date(NextReply);
        return new("progress", $"阶段答复：{Text}（下次答复不晚于 {next}）", $"So far: {Text} (the next reply comes by {next})");
    }
}
