using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.Http;

namespace Hotline.Evaluation;

internal sealed record GroupBody(string Id, decimal Weight = 1);

/// <summary>What the office sends to make a round. Times carry their offset (<c>2027-01-04T08:00:00+08:00</c>).</summary>
internal sealed partial record RoundBody(string Id, string Title, IReadOnlyList<string?> Classes, string OpensAt, string ClosesAt) : IRequestBody
{
    private const int MostItems = 500;

    public IReadOnlyList<GroupBody?> Groups { get; init; } = [];

    public int MinimumAnswers { get; init; } = 5;

    public int K { get; init; } = 5;

    public IReadOnlyDictionary<string, string?> Codes { get; init; } = new Dictionary<string, string?>();

    public int GraceMinutes { get; init; } = 60;

    public IEnumerable<FieldError> Check()
    {
        List<FieldError> unreadable =
        [
            .. Id.StartsWith(MonthlyRound.Prefix, StringComparison.Ordinal) ? [new FieldError("id", "此编号由系统使用 / the app's own ids begin so")] : Array.Empty<FieldError>(),
            .. Time("opensAt", OpensAt), .. Time("closesAt", ClosesAt),
            .. Items("classes", Classes), .. Items("groups", Groups), .. Items("codes", [.. Codes.Values]),
            .. Codes.Keys.GroupBy(c => c.ToUpperInvariant()).Where(g => g.Skip(1).Any()).Select(g => new FieldError($"codes.{g.First()}", "重复 / there twice")),
        ];
        return unreadable.Count > 0 ? unreadable : RoundPlanRules.Check(ToPlan()).Select(e => new FieldError(e.Path, e.Message));
    }

    public RoundPlan ToPlan() => new(
        Id,
        Title.Trim(),
        [.. Classes.OfType<string>()],
        [.. Groups.OfType<GroupBody>().Select(g => new GroupWeight(g.Id, g.Weight))],
        MinimumAnswers,
        K,
        Codes.OrderBy(c => c.Key.ToUpperInvariant(), StringComparer.Ordinal).ToDictionary(c => c.Key.ToUpperInvariant(), c => c.Value!, StringComparer.Ordinal),
        Instant(OpensAt)!.Value,
        Instant(ClosesAt)!.Value,
        GraceMinutes);

    private static IEnumerable<FieldError> Time(string path, string text) =>
        Instant(text) is { Year: >= 2000 and < 3000 } ? [] : [new FieldError(path, "时间须带时区，如 2027-01-04T08:00:00+08:00 / a time with its offset")];

    private static IEnumerable<FieldError> Items<T>(string path, IReadOnlyList<T> items) => items switch
    {
        { Count: > MostItems } => [new FieldError(path, $"最多 {MostItems} 项 / at most {MostItems}")],
        _ when items.Any(i => i is null) => [new FieldError(path, "不得含 null / must not hold null")],
        _ => [],
    };

    /// <summary>Without an offset it would be the time of whatever machine reads it.</summary>
    internal static DateTimeOffset? Instant(string text) =>
        Zoned().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;

    [GeneratedRegex(@"T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Zoned();
}
