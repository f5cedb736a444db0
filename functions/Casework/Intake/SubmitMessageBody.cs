using Hotline.Casework.Messages;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Intake;

internal sealed record EnterpriseBody(string? Uscc = null, string? Name = null);

internal sealed record ContactBody(string? Name = null, string? Phone = null);

/// <summary>The body of <c>POST api/messages</c>.</summary>
internal sealed record SubmitMessageBody(
    TicketType? Type = null,
    string? Title = null,
    string? Body = null,
    string? Category = null,
    string? UnitHint = null,
    string? Place = null,
    Disclosure? Disclosure = null,
    EnterpriseBody? Enterprise = null,
    ContactBody? Contact = null) : IRequestBody
{
    private string? Uscc => CleanText.Line(Enterprise?.Uscc) is { } typed ? UnifiedCreditCode.Normalise(typed) : null;

    public IEnumerable<FieldError> Check()
    {
        FieldError?[] errors =
        [
            Field.Required("title", CleanText.Line(Title), MessageLimits.Title),
            Field.Required("body", CleanText.Paragraphs(Body), MessageLimits.Body),
            Field.Optional("category", CleanText.Line(Category), MessageLimits.Category),
            Field.Optional("unitHint", CleanText.Line(UnitHint), MessageLimits.UnitHint),
            Field.Optional("place", CleanText.Line(Place), MessageLimits.Place),
            Field.Optional("enterprise.name", CleanText.Line(Enterprise?.Name), MessageLimits.EnterpriseName),
            Field.Optional("contact.name", CleanText.Line(Contact?.Name), MessageLimits.ContactName),
            CheckUscc(),
            CheckPhone(),
        ];
        return errors.OfType<FieldError>();
    }

    /// <summary>Only for a body without errors.</summary>
    public MessageContent ToContent() => new(
        Type ?? TicketType.Appeal,
        CleanText.Line(Title)!,
        CleanText.Paragraphs(Body)!,
        CleanText.Line(Category),
        CleanText.Line(UnitHint),
        CleanText.Line(Place),
        Disclosure ?? Messages.Disclosure.Named,
        Uscc,
        CleanText.Line(Enterprise?.Name),
        CleanText.Line(Contact?.Name),
        Phone.ToE164(CleanText.Line(Contact!.Phone)!)!);

    private FieldError? CheckUscc() => Uscc is { } code && !UnifiedCreditCode.IsValid(code)
        ? new FieldError("enterprise.uscc", "统一社会信用代码不正确，请核对 18 位代码 / not a valid unified social credit code: check its 18 characters")
        : null;

    private FieldError? CheckPhone()
    {
        var phone = CleanText.Line(Contact?.Phone);
        return Field.Required("contact.phone", phone, MessageLimits.Phone)
            ?? (Phone.ToE164(phone!) is null ? new FieldError("contact.phone", "不是有效的电话号码 / not a valid phone number") : null);
    }
}
