namespace Hotline.Recounting;

/// <summary>A class by rank, the others behind, and the ids of its best and worst.</summary>
internal sealed record ClassRanking(StoredClass Class, IReadOnlyList<UnitFigures> Units, IReadOnlySet<string> Best, IReadOnlySet<string> Worst)
{
    public static ClassRanking Of(StoredClass @class, StoredPlan plan, IReadOnlyList<UnitFigures> units)
    {
        var ranked = plan.IsRanked ? units.Where(u => u.IsRankable).ToList() : [];
        var k = Math.Min(plan.K, ranked.Count / 2);
        var best = ranked.Where(u => ranked.Count(other => IsBefore(other, u)) < k).Select(u => u.Unit.Id).ToHashSet(StringComparer.Ordinal);
        var worst = ranked.Where(u => ranked.Count(other => IsBefore(u, other)) < k).Select(u => u.Unit.Id).ToHashSet(StringComparer.Ordinal);
        var both = best.Intersect(worst).ToList();
        best.ExceptWith(both);
        worst.ExceptWith(both);
        var inOrder = ranked.Select(u => u with { Rank = 1 + ranked.Count(other => IsBefore(other, u)) }).OrderBy(u => u.Rank);
        return new ClassRanking(@class, [.. inOrder, .. units.Except(ranked)], best, worst);
    }

    /// <summary>By score, then share on time, then number of answers; equal in all they share a rank.</summary>
    private static bool IsBefore(UnitFigures one, UnitFigures other) => (one.Score!.Value.CompareTo(other.Score!.Value), one.OnTime.CompareTo(other.OnTime)) switch
    {
        (0, 0) => one.N > other.N,
        (0, var onTime) => onTime > 0,
        (var score, _) => score > 0,
    };
}
