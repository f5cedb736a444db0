using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>答复: what the lead did and what the enterprise is to be told; reviewed before it goes out.</summary>
/// <param name="Outcome">Unresolved needs its reason.</param>
/// <param name="PublicAnswer">For the enterprise.</param>
/// <param name="InternalNote">For staff only.</param>
/// <param name="UnresolvedReason">Only with Unresolved.</param>
/// <param name="Overrides">Why it does not wait for co-units that have not answered.</param>
/// <param name="Contact">With the enterprise, unless recorded before.</param>
/// <param name="Template">Id of the template it was written from.</param>
internal sealed record ReplyToTicket(
    Outcome Outcome,
    string PublicAnswer,
    string? InternalNote = null,
    UnresolvedReason? UnresolvedReason = null,
    string? Overrides = null,
    RecordContact? Contact = null,
    string? Template = null) : ITicketCommand
{
    /// <summary>Where nobody can be reached, the answer must not wait for ever.</summary>
    private const int EnoughAttempts = 3;

    public static string Name => "reply";

    public IEnumerable<FieldError> Check()
    {
        FieldError?[] errors =
        [
            Field.Required("publicAnswer", CleanText.Paragraphs(PublicAnswer), Field.Text),
            Field.Optional("internalNote", InternalNote, Field.Text),
            (UnresolvedReason is null) == (Outcome == Outcome.Unresolved) ? new FieldError("unresolvedReason", "未解决时必填，其他结果不填 / for unresolved, and only then") : null,
            UnresolvedReason is null ? null : ReasonCodes.Unresolved.Check("unresolvedReason.code", UnresolvedReason.Code),
            UnresolvedReason is null ? null : Field.Required("unresolvedReason.text", CleanText.Paragraphs(UnresolvedReason.Text), Field.Note),
            Field.Optional("overrides", Overrides, Field.Note),
            .. Contact?.Check().Select(e => e with { Path = $"contact.{e.Path}" }) ?? [],
        ];
        return errors.OfType<FieldError>();
    }

    public IEnumerable<FieldError> Unknown(CityDirectory city) => Template is null || city.Part<AnswerTemplates>()?.Find(Template) is not null
        ? []
        : [new FieldError("template", "没有这个模板 / no such template")];

    public Decision Decide(Ticket ticket, Deciding with)
    {
        var contact = Contact?.Decide(ticket, with) ?? Decision.Take();
        if (contact.Refusal is { } why)
        {
            return Decision.No(why with { Errors = [.. why.Errors.Select(e => e with { Path = $"contact.{e.Path}" })] });
        }

        var reason = UnresolvedReason is null ? null : UnresolvedReason with { Text = CleanText.Paragraphs(UnresolvedReason.Text)! };
        var answered = new Answered(
            Outcome, CleanText.Paragraphs(PublicAnswer)!, CleanText.Paragraphs(InternalNote), reason, CleanText.Paragraphs(Overrides), Template);
        return Refuse(ticket, with) is { } no ? Decision.No(no) : Decision.Take([.. contact.Steps, answered]);
    }

    private Refusal? Refuse(Ticket ticket, Deciding with)
    {
        if (!IsContacted(ticket))
        {
            return Refusal.Rule(
                "contact-missing",
                $"Contact the enterprise first and record it; {EnoughAttempts} recorded attempts do where nobody can be reached.",
                $"请先联系企业并登记联系记录；联系 {EnoughAttempts} 次均未联系上的除外。");
        }

        var open = ticket.Parts.Where(p => p.AnsweredAt is null).Select(p => with.City.NameOf(p.Unit)).ToList();
        return open.Count == 0 || CleanText.Paragraphs(Overrides) is not null
            ? null
            : Refusal.Rule(
                "parts-open",
                $"Wait for the co-units, or say in overrides why not: {string.Join(", ", open)}.",
                $"以下协办单位尚未提交意见：{string.Join('、', open)}。请等待，或在 overrides 中说明不等待的理由。");
    }

    /// <summary>Whom a writer known to the hotline office alone is, the unit cannot know; what is not its duty it does not talk about.</summary>
    private bool IsContacted(Ticket ticket) =>
        ticket.ContactedAt is not null
        || Contact is { Reached: true }
        || ticket.ContactAttempts + (Contact is null ? 0 : 1) >= EnoughAttempts
        || ticket.Content.Disclosure == Disclosure.HotlineOnly
        || Outcome == Outcome.OutOfScope;
}
