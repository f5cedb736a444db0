using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Confidentiality;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Acceptance;

/// <summary>不予受理: never without the reason and the legal channel where the matter belongs (国办函〔2025〕66号).</summary>
/// <param name="Reason">A code of <see cref="RefusalReasons"/>.</param>
/// <param name="Channel">One of the reason's channels; free text up to 200 characters where the reason has none.</param>
/// <param name="Note">For staff only.</param>
internal sealed record RefuseTicket(string Reason, string Channel, string? Note = null) : ITicketCommand
{
    private const int ChannelLimit = 200;

    public static string Name => "refuse";

    public IEnumerable<FieldError> Check()
    {
        FieldError?[] errors = [CheckReason(), Field.Required("channel", CleanText.Line(Channel), ChannelLimit) ?? CheckChannel(), Field.Optional("note", Note, Field.Note)];
        return errors.OfType<FieldError>();
    }

    public Decision Decide(Ticket ticket, Deciding with) =>
        Decision.Take(new AcceptanceRefused(Reason, Redaction.Of(CleanText.Line(Channel)!), CleanText.Paragraphs(Note)));

    private FieldError? CheckReason() => RefusalReasons.Of(Reason) is null
        ? new FieldError("reason", $"应为 / one of: {string.Join(", ", RefusalReasons.All.Select(r => r.Words.Key))}")
        : null;

    private FieldError? CheckChannel() => RefusalReasons.Of(Reason) is { Channels: { Count: > 0 } channels } && !channels.Contains(Channel)
        ? new FieldError("channel", $"该理由对应的法定渠道为 / for this reason one of: {string.Join(", ", channels)}")
        : null;
}

internal sealed record AcceptanceRefused(string Reason, string Channel, string? Note) : Step
{
    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { State = TicketState.NotAccepted, Refused = new Refused(Reason, Channel) };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var (reason, channel) = (RefusalReasons.Of(Reason)!.Words, RefusalReasons.Channel(Channel));
        return new("refused", $"不予受理：{reason.Zh}。请通过以下渠道解决：{channel.Zh}。", $"Not accepted: {reason.En}. Please turn to {channel.En}.");
    }
}
