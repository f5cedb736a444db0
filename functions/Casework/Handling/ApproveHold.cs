using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Confidentiality;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>同意挂账: the staged reply goes out.</summary>
/// <param name="Note">For staff only.</param>
internal sealed record ApproveHold(string? Note = null) : ITicketCommand
{
    public static string Name => "approve-hold";

    public IEnumerable<FieldError> Check() => new[] { Field.Optional("note", Note, Field.Note) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Pending(RequestKind.Hold) switch
    {
        null => Decision.No(HandlingRefusals.NoRequest),
        { Until: { } next } when next < with.Today => Decision.No(HandlingRefusals.RequestOutdated),
        var request => Decision.Take(request.Approved(CleanText.Paragraphs(Note)), new HoldStarted(request.Until!.Value, Redaction.Of(ticket.Draft!))),
    };
}

/// <summary>挂账.</summary>
internal sealed record HoldStarted(DateOnly NextReply, string StagedReply) : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { State = TicketState.OnHold, Hold = new Hold(at, NextReply) };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var next = TicketWords.Date(NextReply);
        return new("held", $"阶段答复：{StagedReply}（暂挂账办理，下次答复不晚于 {next}）", $"For now: {StagedReply} (on hold; the next reply comes by {next})");
    }
}
