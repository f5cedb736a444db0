using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ranking;

/// <summary>What one group answered to one question about a unit: <paramref name="Levels"/> counts from level 1 to 5.</summary>
internal sealed record GroupCounts(GroupWeight Group, int[] Levels)
{
    /// <summary>Of the normal distribution, for 95 %.</summary>
    public const double Quantile = 1.96;

    /// <summary>Of answers half 1 and half 5: ((5 − 1) ÷ 2)².</summary>
    private const double GreatestVariance = 4;

    public int N => Levels.Sum();

    public decimal? Mean => N == 0 ? null : Levels.Select((count, at) => (decimal)count * (at + Rating.Lowest)).Sum() / N;

    /// <summary>Standard error of the weighted mean of the groups that answered (a stratified mean).</summary>
    public static double ErrorOf(IEnumerable<GroupCounts> groups)
    {
        var given = groups.Where(g => g is { N: > 0, Group.Weight: > 0 }).ToList();
        var weights = given.Sum(g => (double)g.Group.Weight);
        return Math.Sqrt(given.Sum(g => Math.Pow((double)g.Group.Weight / weights, 2) * g.Variance / g.N));
    }

    /// <summary>As if there were one more answer, as far from the mean as can be: five people of one mind do not make it certain.</summary>
    private double Variance => (Levels.Select((count, at) => count * Math.Pow(at + Rating.Lowest - (double)Mean!.Value, 2)).Sum() + GreatestVariance) / N;
}
