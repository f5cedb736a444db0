using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

internal enum ContactMethod
{
    Phone,
    Visit,
    Meeting,
    Message,
}

/// <summary>联系记录: the lead got in touch with the enterprise, or tried to.</summary>
/// <param name="Method">How.</param>
/// <param name="Reached">False where nobody answered.</param>
/// <param name="At">Now unless said; not before the dispatch or the answer that is being redone.</param>
/// <param name="Note">For staff only.</param>
internal sealed record RecordContact(ContactMethod Method, bool Reached, DateTimeOffset? At = null, string? Note = null) : ITicketCommand
{
    public static string Name => "record-contact";

    public IEnumerable<FieldError> Check() => new[] { Field.Optional("note", Note, Field.Note) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with)
    {
        var at = At?.ToUniversalTime() ?? with.Now;
        return at > with.Now || at < ticket.Dispatch!.At || at < ticket.Closure?.ReleasedAt
            ? Decision.No(Refusal.Field("at", "须在本次派单（重办）之后、当前时间之前 / must lie between this dispatch or redo and now"))
            : Decision.Take(new ContactRecorded(Method, Reached, at, CleanText.Paragraphs(Note)));
    }
}

internal sealed record ContactRecorded(ContactMethod Method, bool Reached, DateTimeOffset At, string? Note) : Step
{
    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with
    {
        ContactedAt = ticket.ContactedAt ?? (Reached ? At : null),
        ContactAttempts = ticket.ContactAttempts + 1,
    };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var lead = before.Lead is { } unit ? city.NameOf(unit) : "";
        var (zh, en) = Method switch
        {
            ContactMethod.Phone => ("电话", "by phone"),
            ContactMethod.Visit => ("上门", "by a visit"),
            ContactMethod.Meeting => ("会面", "at a meeting"),
            _ => ("信息", "by a message"),
        };
        return Reached
            ? new("contacted", $"{lead}已联系企业（{zh}）。", $"{lead} has contacted the enterprise {en}.")
            : new("contactTried", $"{lead}尝试联系企业（{zh}），未能联系上。", $"{lead} tried to contact the enterprise {en} and did not reach anybody.");
    }
}
