using System.Collections.Concurrent;
using System.Globalization;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.HotlineRounds;

/// <summary>
/// The hotline's own round of a month, for the ratings at the close of tickets: all classes, every answer weighs the same, no codes. It is
/// made and opened when the month's first rating comes, by whoever is first, and sealed three days after the month like any round that is due.
/// </summary>
public sealed class MonthlyRound(RoundStore rounds, CreateRound create, OpenRound open, LiveDirectory directory, TimeProvider clock)
{
    private const int GraceMinutes = 3 * 24 * 60;
    private const decimal SatisfactionWeight = 40;

    /// <summary>Ours; counties weigh satisfaction first, then the time limits.</summary>
    private static readonly IReadOnlyList<IndicatorWeight> Weights =
    [
        new(Indicator.SignedInTime, 10), new(Indicator.Contacted, 10), new(Indicator.OnTime, 20), new(Indicator.Returned, 5), new(Indicator.Redone, 5), new(Indicator.Resolved, 10),
    ];

    /// <summary>Roster and times of an opened round are frozen; that it was sealed meanwhile the ledger finds out.</summary>
    private readonly ConcurrentDictionary<string, Round> opened = new(StringComparer.Ordinal);

    /// <summary>The round of the city's month of <paramref name="at"/>, open or sealed; null when the month was over before it had one.</summary>
    /// <exception cref="InvalidOperationException">The directory is not loaded yet.</exception>
    public async Task<Round?> OfAsync(DateTimeOffset at, CancellationToken cancel)
    {
        var plan = PlanOf(at.CityDate(), [.. directory.Current.Classes.Select(c => c.Id)]);
        if (opened.TryGetValue(plan.Id, out var known))
        {
            return known;
        }

        var round = (await rounds.FindAsync(plan.Id, cancel))?.Round;
        if (round is null or { State: RoundState.Draft } && clock.GetUtcNow() <= plan.LastMoment)
        {
            round = await MakeAsync(plan, cancel);
        }

        return round is null or { State: RoundState.Draft } ? null : opened[plan.Id] = round;
    }

    internal static RoundPlan PlanOf(DateOnly date, IReadOnlyList<string> classes)
    {
        var first = new DateOnly(date.Year, date.Month, 1);
        return new RoundPlan(
            string.Create(CultureInfo.InvariantCulture, $"{RoundPlan.HotlinePrefix}{first:yyyyMM}"),
            $"企业热线 {first.Year}年{first.Month}月",
            classes,
            [],
            MinimumAnswers: 5,
            K: 5,
            new Dictionary<string, string>(),
            CityTime.At(first, TimeOnly.MinValue),
            CityTime.At(first.AddMonths(1), TimeOnly.MinValue).AddTicks(-1),
            GraceMinutes)
        {
            Kind = RoundKind.Hotline,
            Indicators = Weights,
            SatisfactionWeight = SatisfactionWeight,
            Previous = string.Create(CultureInfo.InvariantCulture, $"{RoundPlan.HotlinePrefix}{first.AddMonths(-1):yyyyMM}"),
        };
    }

    /// <summary>Two at once make one round: the first plan stands, and a round opens once.</summary>
    private async Task<Round?> MakeAsync(RoundPlan plan, CancellationToken cancel)
    {
        if (plan.Classes.Count == 0)
        {
            throw new InvalidOperationException("There is no unit to rate: the directory is not loaded yet.");
        }

        await create.RunAsync(plan, cancel);
        await open.RunAsync(plan.Id, cancel);
        return (await rounds.FindAsync(plan.Id, cancel))?.Round;
    }
}
