using Hotline.Platform.Http;

namespace Hotline.Rectification.Items;

/// <summary>What a command says. A date is the city's (2027-03-24), a month like 2027-03.</summary>
internal sealed record CommandBody(string Note) : IRequestBody
{
    private const int LongestNote = 2000;
    private const int MostWorkDays = 365;

    public string? Date { get; init; }

    /// <summary>Instead of a date, from today.</summary>
    public int? WorkDays { get; init; }

    public string? Month { get; init; }

    public int? Percent { get; init; }

    public Said ToSaid() => new(Note.Trim(), Form.Date(Date), WorkDays, Month, Percent);

    public IEnumerable<FieldError> Check() => Errors().OfType<FieldError>();

    /// <summary>What this kind of command cannot do without, or has no use for.</summary>
    public IEnumerable<FieldError> CheckFor(StepKind kind) => Errors(kind).OfType<FieldError>();

    private IEnumerable<FieldError?> Errors() =>
    [
        Field.Required("note", Note, LongestNote),
        Form.WhenGiven("date", Date, text => Form.Date(text), "日期，如 2027-03-24 / a date like 2027-03-24"),
        Form.WhenGiven("month", Month, text => Months.Read(text), "月份，如 2027-03 / a month like 2027-03"),
        WorkDays is < 1 or > MostWorkDays ? new FieldError("workDays", $"1–{MostWorkDays}") : null,
        WorkDays is not null && Date is not null ? new FieldError("workDays", "日期与工作日数只填一项 / either a date or working days") : null,
        Percent is < 0 or > 100 ? new FieldError("percent", "0–100") : null,
    ];

    private IEnumerable<FieldError?> Errors(StepKind kind) =>
    [
        kind is StepKind.Refuse or StepKind.Reopen && (Date, WorkDays) is (null, null) ? Needed("date") : null,
        kind is StepKind.AskExtension or StepKind.RecordTalk && Date is null ? Needed("date") : null,
        WorkDays is not null && kind is not (StepKind.HandOver or StepKind.Refuse or StepKind.Reopen) ? new FieldError("workDays", "该操作不用此项 / not for this command") : null,
        Month is null && kind == StepKind.Report ? Needed("month") : null,
        Percent is null && kind == StepKind.Report ? Needed("percent") : null,
    ];

    private static FieldError Needed(string path) => new(path, "必填 / required");
}
