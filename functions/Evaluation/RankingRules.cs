namespace Hotline.Evaluation;

/// <summary>The ranking rules, class by class; <see cref="RankingWords"/> says them in words.</summary>
internal static class RankingRules
{
    public static IReadOnlyList<ClassResult> Of(Round round, Tally tally)
    {
        var results = round.Roster.Select((unit, place) => (unit.ClassId, Result: Score.Of(round, tally, place))).ToLookup(r => r.ClassId, r => r.Result);
        return [.. round.Classes.Select(c => OfClass(c, [.. results[c.Id]], round.Plan))];
    }

    private static ClassResult OfClass(RosterClass unitClass, List<UnitResult> units, RoundPlan plan)
    {
        // The sort is stable: units that share a rank keep the order of the roster.
        var ranked = Ranked([.. units.Where(u => u.N >= plan.MinimumAnswers).OrderByDescending(u => u.Score).ThenByDescending(u => u.N)]);
        var insufficient = units.Where(u => u.N < plan.MinimumAnswers).OrderByDescending(u => u.N).ToList();
        var k = Math.Min(plan.K, ranked.Count / 2);
        var best = ranked.Where(u => u.Rank <= k).ToList();
        var worst = ranked.Where(u => FromBelow(u, ranked) <= k).Reverse().ToList();
        return new ClassResult(
            unitClass.Id, unitClass.Name, ranked.Count, k, Without(best, worst), Without(worst, best), [.. ranked, .. insufficient], insufficient);
    }

    /// <summary>Units equal in score and number of answers share the better rank, and the next rank is left out: 1, 2, 2, 4.</summary>
    private static List<UnitResult> Ranked(List<UnitResult> sorted) => [.. sorted.Select(unit => unit with
    {
        Rank = 1 + sorted.Count(other => Compare(other, unit) > 0),
        Tied = sorted.Count(other => Compare(other, unit) == 0) > 1,
    })];

    /// <summary>By score; of equal scores the one that more people answered for stands higher.</summary>
    private static int Compare(UnitResult one, UnitResult other) => (one.Score!.Value, one.N).CompareTo((other.Score!.Value, other.N));

    private static int FromBelow(UnitResult unit, List<UnitResult> ranked) => 1 + ranked.Count(other => Compare(other, unit) < 0);

    /// <summary>A tie that reaches over both cuts cannot say who is best and who is worst, so its units are in neither list.</summary>
    private static List<UnitResult> Without(List<UnitResult> units, List<UnitResult> others) => [.. units.Where(u => !others.Contains(u))];
}
