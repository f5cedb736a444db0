using Hotline.Platform.Http;

namespace Hotline.Surveys.Answers;

/// <summary>A phone in a body, never in an address.</summary>
internal sealed record PhoneBody(string Phone) : IRequestBody
{
    private const int Longest = 40;

    public string E164 => City.Directory.Phone.ToE164(Phone)!;

    public IEnumerable<FieldError> Check() => Phone.Length <= Longest && City.Directory.Phone.ToE164(Phone) is not null
        ? []
        : [new FieldError("phone", "不是有效的电话号码 / not a valid phone number")];
}

/// <summary>Whose texts a phone wants no more, or wants again, and why.</summary>
internal sealed record OptOutBody(string Phone, string Sender, string Reason) : IRequestBody
{
    public string E164 => City.Directory.Phone.ToE164(Phone)!;

    public IEnumerable<FieldError> Check() =>
        [.. new PhoneBody(Phone).Check(), .. Field.Required("reason", Reason, Field.Note) is { } reason ? [reason] : Array.Empty<FieldError>()];
}
