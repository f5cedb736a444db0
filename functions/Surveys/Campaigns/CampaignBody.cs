using System.Text.RegularExpressions;
using Hotline.City.Directory;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Sms.Texts;

namespace Hotline.Surveys.Campaigns;

internal sealed record PopulationBody
{
    public IReadOnlyList<string?> Groups { get; init; } = [];

    public IReadOnlyList<string?> Townships { get; init; } = [];

    public IReadOnlyList<string?> Sizes { get; init; } = [];

    public IReadOnlyList<string?> Industries { get; init; } = [];

    public int? Sample { get; init; }

    public string? Seed { get; init; }
}

/// <summary>What the office sends to make a campaign, or to see what one would be.</summary>
internal sealed partial record CampaignBody(string Id, string Title, string Round) : IRequestBody
{
    private const int LongestTitle = 100;
    private const int LongestSeed = 100;
    private const int MostItems = 500;
    private const int MostRespondents = 100_000;

    public string Sender { get; init; } = SmsSenders.Survey;

    public string? Wording { get; init; }

    public IReadOnlyList<string?> Units { get; init; } = [];

    public IReadOnlyList<string?> Classes { get; init; } = [];

    public PopulationBody Population { get; init; } = new();

    public string? Extension { get; init; }

    public string? StartsAt { get; init; }

    public bool Force { get; init; }

    public string? ReminderOf { get; init; }

    public static bool IsId(string id) => IdPattern().IsMatch(id);

    public IEnumerable<FieldError> Check()
    {
        (string Path, bool IsWrong, string Message)[] rules =
        [
            ("id", !IsId(Id), "3–30 位小写字母或数字 / 3 to 30 lower-case letters or digits"),
            ("id", Id == OutId.Texts, "此编号由系统使用 / the app uses this id itself"),
            ("title", Title.Trim().Length is 0 or > LongestTitle, $"1–{LongestTitle} 个字 / 1 to {LongestTitle} characters"),
            ("round", !RoundPlanRules.IsId(Round), "轮次编号 / the id of a round"),
            ("units", Units.Count > 0 && Classes.Count > 0, "units 与 classes 只能填一项 / either units or classes"),
            ("extension", Extension is not null && !ExtensionPattern().IsMatch(Extension), "1–8 位数字 / 1 to 8 digits"),
            ("startsAt", StartsAt is not null && RoundBody.Instant(StartsAt) is not { Year: >= 2000 and < 3000 }, "时间须带时区，如 2027-01-04T08:00:00+08:00 / a time with its offset"),
            ("reminderOf", ReminderOf is not null && (!IsId(ReminderOf) || ReminderOf == Id), "另一任务的编号 / the id of another campaign"),
            ("population.sample", Population.Sample is < 1 or > MostRespondents, $"1–{MostRespondents}"),
            ("population.seed", Population.Seed is { Length: 0 or > LongestSeed }, $"1–{LongestSeed}"),
            ("population.groups", Population.Groups.Except(RespondentGroup.All).Any(), string.Join(", ", RespondentGroup.All)),
            .. Lists().Select(l => (l.Path, l.Items.Count > MostItems || l.Items.Any(string.IsNullOrWhiteSpace) || l.Items.Distinct().Count() < l.Items.Count, $"最多 {MostItems} 项，不得为空或重复 / at most {MostItems}, none empty or twice")),
        ];
        var wording = Wording is null ? null : new CampaignWording(Wording).Check();
        return [.. rules.Where(r => r.IsWrong).Select(r => new FieldError(r.Path, r.Message)), .. wording is null ? Array.Empty<FieldError>() : [new FieldError("wording", wording)]];
    }

    public CampaignPlan ToPlan() => new(
        Id,
        Title.Trim(),
        Round,
        Sender,
        Wording,
        Sorted(Units),
        Sorted(Classes),
        new PopulationPlan(
            Sorted(Population.Groups), Sorted(Population.Townships), Sorted(Population.Sizes), Sorted(Population.Industries), Population.Sample, Population.Seed ?? Id),
        Extension,
        StartsAt is null ? null : RoundBody.Instant(StartsAt),
        Force,
        ReminderOf);

    private (string Path, IReadOnlyList<string?> Items)[] Lists() =>
    [
        ("units", Units), ("classes", Classes), ("population.groups", Population.Groups), ("population.townships", Population.Townships),
        ("population.sizes", Population.Sizes), ("population.industries", Population.Industries),
    ];

    /// <summary>The order says nothing: two bodies that differ in it are one plan.</summary>
    private static string[] Sorted(IReadOnlyList<string?> items) => [.. items.OfType<string>().Order(StringComparer.Ordinal)];

    [GeneratedRegex("^[a-z0-9]{3,30}\\z")]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[0-9]{1,8}\\z")]
    private static partial Regex ExtensionPattern();
}
