using System.Globalization;
using Hotline.Platform.Http;

namespace Hotline.Evaluation.Notices;

/// <summary>What the office writes on a notice; the date is the city's, like 2027-02-10.</summary>
internal sealed record NoticeBody(string Number, string Date, string Title, string Remarks = "") : IRequestBody
{
    private const int LongestLine = 100;
    private const int LongestRemarks = 4000;

    public DraftWords ToWords() => new(Number.Trim(), Day!.Value, Title.Trim(), Remarks.Trim());

    public IEnumerable<FieldError> Check()
    {
        foreach (var (path, text) in new[] { ("number", Number), ("title", Title) }.Where(l => l.Item2.Trim().Length is 0 or > LongestLine || l.Item2.Any(char.IsControl)))
        {
            yield return new FieldError(path, $"1–{LongestLine} 字 / 1 to {LongestLine} characters");
        }

        if (Day is null)
        {
            yield return new FieldError("date", "日期，如 2027-02-10 / a date like 2027-02-10");
        }

        if (Remarks.Length > LongestRemarks)
        {
            yield return new FieldError("remarks", $"最多 {LongestRemarks} 字 / at most {LongestRemarks} characters");
        }
    }

    private DateOnly? Day => DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>The hash of the content that is approved.</summary>
internal sealed record ApprovalBody(string Hash) : IRequestBody
{
    private const int Length = 64;

    public IEnumerable<FieldError> Check() =>
        Hash.Length == Length && Hash.All(char.IsAsciiHexDigit) ? [] : [new FieldError("hash", "64 位十六进制数 / 64 hexadecimal digits")];
}

/// <summary>A template in Liquid.</summary>
internal sealed record TemplateBody(string Text) : IRequestBody
{
    public IEnumerable<FieldError> Check() =>
        Text.Length is > 0 and <= NoticeTemplate.Longest ? [] : [new FieldError("text", $"1–{NoticeTemplate.Longest}")];
}
