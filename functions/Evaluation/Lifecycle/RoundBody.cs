using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;

namespace Hotline.Evaluation.Lifecycle;

internal sealed record GroupBody(string Id, decimal Weight = 1, int Minimum = 0);

internal sealed record QuestionBody(string Id, string Title, decimal Weight = 1);

internal sealed record IndicatorBody(Indicator Id, decimal Weight);

internal sealed record BandsBody(decimal Excellent, decimal Good, decimal Fair);

/// <summary>What the office sends to make a round. Times carry their offset (<c>2027-01-04T08:00:00+08:00</c>).</summary>
internal sealed partial record RoundBody(string Id, string Title, IReadOnlyList<string?> Classes, string OpensAt, string ClosesAt) : IRequestBody
{
    private const int MostItems = Roster.MostUnits;

    /// <summary><c>democratic</c> or <c>special</c>; the hotline's monthly rounds make themselves.</summary>
    public RoundKind Kind { get; init; }

    public IReadOnlyList<GroupBody?> Groups { get; init; } = [];

    public IReadOnlyList<QuestionBody?> Questions { get; init; } = [];

    public IReadOnlyList<IndicatorBody?> Indicators { get; init; } = [];

    public decimal SatisfactionWeight { get; init; } = 1;

    public BandsBody? Bands { get; init; }

    public bool Ranked { get; init; } = true;

    public int Counters { get; init; } = 3;

    public string? Previous { get; init; }

    public int MinimumAnswers { get; init; } = 5;

    public int K { get; init; } = 5;

    public IReadOnlyDictionary<string, string?> Codes { get; init; } = new Dictionary<string, string?>();

    public int GraceMinutes { get; init; } = 60;

    public IEnumerable<FieldError> Check()
    {
        List<FieldError> unreadable =
        [
            .. Id.StartsWith(RoundPlan.HotlinePrefix, StringComparison.Ordinal) ? [new FieldError("id", "此编号由系统使用 / the app's own ids begin so")] : Array.Empty<FieldError>(),
            .. Time("opensAt", OpensAt), .. Time("closesAt", ClosesAt),
            .. Items("classes", Classes), .. Items("groups", Groups), .. Items("questions", Questions), .. Items("indicators", Indicators), .. Items("codes", [.. Codes.Values]),
            .. Codes.Keys.GroupBy(c => c.ToUpperInvariant()).Where(g => g.Skip(1).Any()).Select(g => new FieldError($"codes.{g.First()}", "重复 / there twice")),
        ];
        return unreadable.Count > 0 ? unreadable : RoundPlanRules.Check(ToPlan()).Select(e => new FieldError(e.Path, e.Message));
    }

    public RoundPlan ToPlan() => new(
        Id,
        Title.Trim(),
        [.. Classes.OfType<string>()],
        [.. Groups.OfType<GroupBody>().Select(g => new GroupWeight(g.Id, g.Weight) { Minimum = g.Minimum })],
        MinimumAnswers,
        K,
        Codes.OrderBy(c => c.Key.ToUpperInvariant(), StringComparer.Ordinal).ToDictionary(c => c.Key.ToUpperInvariant(), c => c.Value!, StringComparer.Ordinal),
        Instant(OpensAt)!.Value,
        Instant(ClosesAt)!.Value,
        GraceMinutes)
    {
        Kind = Kind,
        Questions = [.. Questions.OfType<QuestionBody>().Select(q => new Question(q.Id, q.Title.Trim(), q.Weight))],
        Indicators = [.. Indicators.OfType<IndicatorBody>().Select(i => new IndicatorWeight(i.Id, i.Weight))],
        SatisfactionWeight = SatisfactionWeight,
        Bands = Bands is { } b ? new BandFloors(b.Excellent, b.Good, b.Fair) : BandFloors.Usual,
        IsRanked = Ranked,
        Counters = Counters,
        Previous = Previous,
    };

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
