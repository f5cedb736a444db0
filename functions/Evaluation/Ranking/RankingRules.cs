using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Ranking;

/// <summary>The ranking rules, class by class; <see cref="RankingWords"/> says them in words.</summary>
internal static class RankingRules
{
    public static IReadOnlyList<ClassResult> Of(Snapshot snapshot)
    {
        var (round, counted) = (snapshot.Round, Counted.Of(snapshot));
        var results = round.Roster.Select((unit, place) => (unit.ClassId, Result: Score.Of(counted, place))).ToLookup(r => r.ClassId, r => r.Result);
        return [.. round.Classes.Select(c => OfClass(c, [.. results[c.Id]], round.Plan))];
    }

    private static ClassResult OfClass(RosterClass unitClass, List<UnitResult> units, RoundPlan plan)
    {
        // The sort is stable: units that share a rank keep the order of the roster.
        var enough = units.Where(u => IsEnough(u, plan)).OrderByDescending(u => u.Score).ThenByDescending(OnTime).ThenByDescending(u => u.N).ToList();
        var ranked = Ranked([.. enough.Where(u => u.Excluded is null)], plan.IsRanked);
        var insufficient = units.Where(u => !IsEnough(u, plan)).OrderByDescending(u => u.N).ToList();
        var k = plan.IsRanked ? Math.Min(plan.K, ranked.Count / 2) : 0;
        var best = ranked.Where(u => u.Rank <= k).ToList();
        var worst = ranked.Where(u => FromBelow(u, ranked) <= k).Reverse().ToList();
        return new ClassResult(
            unitClass.Id,
            unitClass.Name,
            ranked.Count,
            k,
            Without(best, worst),
            Without(worst, best),
            [.. ranked, .. enough.Where(u => u.Excluded is not null), .. insufficient],
            insufficient)
        {
            BestUnclear = k > 0 && IsUnclear(ranked, best.Count),
            WorstUnclear = k > 0 && IsUnclear(ranked, ranked.Count - worst.Count),
        };
    }

    private static bool IsEnough(UnitResult unit, RoundPlan plan) => unit.N >= plan.MinimumAnswers && unit.ShortGroups.Count == 0 && unit.Score is not null;

    /// <summary>Units equal in all that the order goes by share the better rank, and the next rank is left out: 1, 2, 2, 4.</summary>
    private static List<UnitResult> Ranked(List<UnitResult> sorted, bool isRanked) => !isRanked ? sorted :
    [
        .. sorted.Select(unit => unit with
        {
            Rank = 1 + sorted.Count(other => Compare(other, unit) > 0),
            Tied = sorted.Count(other => Compare(other, unit) == 0) > 1,
        }),
    ];

    /// <summary>By score; of equal scores the one that answers more of its tickets on time stands higher, then the one that more people answered for.</summary>
    private static int Compare(UnitResult one, UnitResult other) =>
        (one.Score!.Value, OnTime(one), one.N).CompareTo((other.Score!.Value, OnTime(other), other.N));

    /// <summary>The share itself, not as it is printed; 0 without tickets, and where it is no indicator of the round.</summary>
    private static decimal OnTime(UnitResult unit) =>
        unit.Indicators.FirstOrDefault(i => i.Indicator == Indicator.OnTime) is { } onTime ? new Share(onTime.Part, onTime.Whole).ValueOf(Indicator.OnTime) ?? 0 : 0;

    private static int FromBelow(UnitResult unit, List<UnitResult> ranked) => 1 + ranked.Count(other => Compare(other, unit) < 0);

    /// <summary>Whether those on the two sides of a cut may stand in this order by chance: the difference is smaller than its 95 % interval.</summary>
    private static bool IsUnclear(List<UnitResult> ranked, int cut)
    {
        if (cut <= 0 || cut >= ranked.Count)
        {
            return false;
        }

        var (above, below) = (ranked[cut - 1], ranked[cut]);
        return (double)(above.Score!.Value - below.Score!.Value) < Math.Sqrt((above.Error * above.Error) + (below.Error * below.Error));
    }

    /// <summary>A tie that reaches over both cuts cannot say who is best and who is worst, so its units are in neither list.</summary>
    private static List<UnitResult> Without(List<UnitResult> units, List<UnitResult> others) => [.. units.Where(u => !others.Contains(u))];
}
