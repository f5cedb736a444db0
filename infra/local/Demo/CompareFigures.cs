using Hotline.Local.Simulator;

namespace Hotline.Local.Demo;

/// <summary>Holds what the app published against the truth, computing every figure anew from the rules that the ranking itself states.</summary>
internal sealed class CompareFigures(Truth truth, RankingAnswer ranking, RecountAnswer recount)
{
    private readonly Dictionary<(string Unit, string Group), int[]> levels = truth.Levels();

    /// <returns>One line per difference; empty when recount, tallies and truth are the same.</returns>
    public IEnumerable<string> Differences()
    {
        foreach (var d in recount.Differences)
        {
            yield return $"shard {d.Shard}, {d.Unit}, {d.Group}, level {d.Level}: tally {d.Tallied}, recount {d.Recounted}";
        }

        if ((ranking.Ratings, recount.Ratings, recount.Equal) != (truth.Ratings, truth.Ratings, true))
        {
            yield return $"ratings: tally {ranking.Ratings}, recount {recount.Ratings} (equal: {recount.Equal}), truth {truth.Ratings}";
        }

        foreach (var line in ranking.Classes.SelectMany(OfClass))
        {
            yield return line;
        }
    }

    private IEnumerable<string> OfClass(ClassAnswer unitClass)
    {
        foreach (var unit in unitClass.Units)
        {
            var (given, expected) = (Given(unit), Expected(unitClass, unit));
            if (given != expected)
            {
                yield return $"{unit.Unit}: published {given}, truth {expected}";
            }
        }

        var ranked = Ranked(unitClass);
        var k = Math.Min(ranking.K, ranked.Count / 2);
        var best = ranked.Where(u => RankOf(u, ranked) <= k).Select(u => u.Unit).ToHashSet();
        var worst = ranked.Where(u => ranked.Count(o => Place(o).CompareTo(Place(u)) < 0) < k).Select(u => u.Unit).ToHashSet();
        if (!unitClass.Best.Select(u => u.Unit).ToHashSet().SetEquals(best.Except(worst)) || !unitClass.Worst.Select(u => u.Unit).ToHashSet().SetEquals(worst.Except(best)))
        {
            yield return $"{unitClass.Id}: other units among the best or worst {k} than the truth's";
        }
    }

    private static string Given(ResultAnswer unit) =>
        $"[{string.Join(' ', unit.Levels)}] {string.Join(' ', unit.Groups.Where(g => g.N > 0).OrderBy(g => g.Group, StringComparer.Ordinal).Select(g => $"{g.Group} {g.N} {g.Mean:0.##}"))} score {unit.Score:0.##} rank {unit.Rank}";

    private string Expected(ClassAnswer unitClass, ResultAnswer unit)
    {
        var groups = Groups(unit).ToList();
        var sum = Enumerable.Range(0, 5).Select(level => groups.Where(g => g.Weight > 0).Sum(g => g.Levels[level]));
        var ranked = Ranked(unitClass);
        var means = groups.OrderBy(g => g.Id, StringComparer.Ordinal).Select(g => $"{g.Id} {g.Levels.Sum()} {Rounded(Mean(g.Levels)):0.##}");
        return $"[{string.Join(' ', sum)}] {string.Join(' ', means)} score {ScoreOf(unit):0.##} rank {(ranked.Contains(unit) ? RankOf(unit, ranked) : null)}";
    }

    private List<ResultAnswer> Ranked(ClassAnswer unitClass) => [.. unitClass.Units.Where(u => Place(u).N >= ranking.MinimumAnswers)];

    private int? RankOf(ResultAnswer unit, List<ResultAnswer> ranked) => 1 + ranked.Count(other => Place(other).CompareTo(Place(unit)) > 0);

    /// <summary>By score, then by the number of answers that weigh.</summary>
    private (decimal Score, int N) Place(ResultAnswer unit) => (ScoreOf(unit) ?? 0, Groups(unit).Where(g => g.Weight > 0).Sum(g => g.Levels.Sum()));

    private decimal? ScoreOf(ResultAnswer unit)
    {
        var weighing = Groups(unit).Where(g => g.Weight > 0).ToList();
        return weighing.Count == 0 ? null : Rounded(((weighing.Sum(g => g.Weight * Mean(g.Levels)) / weighing.Sum(g => g.Weight)) - 1) / 4 * 100);
    }

    /// <summary>Those that answered about the unit.</summary>
    private IEnumerable<(string Id, decimal Weight, int[] Levels)> Groups(ResultAnswer unit) =>
        from weight in ranking.Groups
        let found = levels.GetValueOrDefault((unit.Unit, weight.Id))
        where found is not null
        select (weight.Id, weight.Weight, found);

    private static decimal Mean(int[] levels) => levels.Select((n, at) => (decimal)n * (at + 1)).Sum() / levels.Sum();

    private static decimal Rounded(decimal value) => Math.Round(Math.Round(value, 20), 2, MidpointRounding.AwayFromZero);
}
