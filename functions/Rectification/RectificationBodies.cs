using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.Comments;
using Hotline.Http;

namespace Hotline.Rectification;

/// <summary>An item that the office drafts.</summary>
internal sealed record ItemBody(string Id, string Title, string Text, string Lead) : IRequestBody
{
    public IReadOnlyList<string?> Co { get; init; } = [];

    public IReadOnlyList<string?> Aspects { get; init; } = [];

    public Matter ToMatter() => new(Title.Trim(), Text.Trim(), [.. Aspects.OfType<string>()], Lead, [.. Co.OfType<string>()], null);

    public IEnumerable<FieldError> Check() =>
    [
        .. Form.Id("id", Id), .. Form.Text("title", Title, 100), .. Form.Text("text", Text, 2000),
        .. Co.Any(unit => unit is null || unit == Lead) || Co.Distinct().Count() < Co.Count ? [new FieldError("co", "不得为空、重复或与牵头单位相同 / none empty, twice, or the lead")] : Array.Empty<FieldError>(),
        .. Aspects.Any(a => a is null || !CommentTags.All.ContainsKey(a)) ? [Form.Aspect("aspects")] : Array.Empty<FieldError>(),
    ];
}

/// <summary>What a command says. A date is the city's (2027-03-24), a month like 2027-03; <c>steps</c> is how many the caller saw.</summary>
internal sealed record CommandBody(string Note) : IRequestBody
{
    public string? Date { get; init; }

    public string? Month { get; init; }

    public int? Percent { get; init; }

    public int? Steps { get; init; }

    public Said ToSaid() => new(Note.Trim(), Form.Date(Date), Month, Percent);

    public IEnumerable<FieldError> Check() =>
    [
        .. Form.Text("note", Note, 2000),
        .. Date is not null && Form.Date(Date) is null ? [new FieldError("date", "日期，如 2027-03-24 / a date like 2027-03-24")] : Array.Empty<FieldError>(),
        .. Month is not null && Months.Read(Month) is null ? [new FieldError("month", "月份，如 2027-03 / a month like 2027-03")] : Array.Empty<FieldError>(),
        .. Percent is < 0 or > 100 ? [new FieldError("percent", "0–100")] : Array.Empty<FieldError>(),
    ];

    /// <summary>What this kind of command cannot do without.</summary>
    public IEnumerable<FieldError> CheckFor(StepKind kind) => kind switch
    {
        StepKind.AskExtension or StepKind.Refuse or StepKind.Reopen or StepKind.RecordTalk when Date is null => [new FieldError("date", "必填 / needed")],
        StepKind.Report when Month is null || Percent is null => [new FieldError(Month is null ? "month" : "percent", "必填 / needed")],
        _ => [],
    };
}

/// <summary>A problem as taken down.</summary>
internal sealed record ProblemBody(string Id, ProblemSource Source, string Unit, string Aspect, string Text, string Reference = "") : IRequestBody
{
    public IEnumerable<FieldError> Check() =>
    [
        .. Form.Id("id", Id), .. Form.Text("text", Text, 1000),
        .. Reference.Length > 200 ? [new FieldError("reference", "最多 200 字 / at most 200 characters")] : Array.Empty<FieldError>(),
        .. CommentTags.All.ContainsKey(Aspect) ? Array.Empty<FieldError>() : [Form.Aspect("aspect")],
    ];
}

/// <summary>Problems to merge into a draft, or to take out of it.</summary>
internal sealed record MergeBody(IReadOnlyList<string?> Problems) : IRequestBody
{
    public bool Out { get; init; }

    public IEnumerable<FieldError> Check() =>
        Problems.Count is 0 or > 100 || Problems.Any(p => p is null) ? [new FieldError("problems", "1–100 个编号 / 1 to 100 ids")] : [];
}

internal static partial class Form
{
    public static IEnumerable<FieldError> Id(string path, string id) =>
        IdPattern().IsMatch(id) ? [] : [new FieldError(path, "3–60 位小写字母、数字或连字符 / 3 to 60 lower-case letters, digits or hyphens")];

    public static IEnumerable<FieldError> Text(string path, string text, int longest) =>
        text.Trim().Length is 0 || text.Length > longest ? [new FieldError(path, $"1–{longest} 字 / 1 to {longest} characters")] : [];

    public static FieldError Aspect(string path) => new(path, $"须为 {string.Join('、', CommentTags.All.Keys)} 之一 / one of these");

    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex("^[a-z0-9-]{3,60}\\z")]
    private static partial Regex IdPattern();
}
