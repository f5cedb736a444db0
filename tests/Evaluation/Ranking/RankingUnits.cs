using CsCheck;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Ranking;

public sealed class RankingUnits
{
    [Theory]
    [InlineData("5 4 3 2 1", "1 2 3 4 5", "0 1", "4 3")]
    [InlineData("5 4 4 3", "1 2 2 4", "0", "3")]
    [InlineData("5 5 5 1", "1 1 1 4", "", "3")]
    [InlineData("5 1 1 1", "1 2 2 2", "0", "")]
    [InlineData("3 3 3 3", "1 1 1 1", "", "")]
    [InlineData("5 3 3 1", "1 2 2 4", "0", "3")]
    [InlineData("5 4", "1 2", "0", "1")]
    [InlineData("4", "1", "", "")]
    [InlineData("", "", "", "")]
    [InlineData("5 5 4 4 3 3 2 2 1 1", "1 1 3 3 5 5 7 7 9 9", "0 1 2 3", "9 8 7 6")]
    [InlineData("5 5 5 4 4 4 3 3 2 2 1 1", "1 1 1 4 4 4 7 7 9 9 11 11", "0 1 2 3 4 5", "11 10 9 8 7 6")]
    public void Lists_the_best_and_the_worst(string levels, string ranks, string best, string worst)
    {
        var result = Rank([.. Numbers(levels).Select(level => Enumerable.Repeat(level, 6).ToArray())]);

        Assert.Equal(Numbers(ranks), result.Units.Select(u => u.Rank!.Value));
        Assert.Equal(Numbers(best).Select(i => $"b{i}"), result.Best.Select(u => u.Unit));
        Assert.Equal(Numbers(worst).Select(i => $"b{i}"), result.Worst.Select(u => u.Unit));
    }

    [Fact]
    public void Ranks_equal_scores_by_the_number_of_answers_and_marks_what_is_still_tied()
    {
        var result = Rank([5, 5, 5, 5, 5], [4, 4, 4, 4, 4], [4, 4, 4, 4, 4, 4], [4, 4, 4, 4, 4], [1, 1, 1, 1, 1]);

        Assert.Equal(["b0", "b2", "b1", "b3", "b4"], result.Units.Select(u => u.Unit));
        Assert.Equal([1, 2, 3, 3, 5], result.Units.Select(u => u.Rank!.Value));
        Assert.Equal([false, false, true, true, false], result.Units.Select(u => u.Tied));
    }

    [Fact]
    public void Leaves_out_whoever_has_too_few_answers_with_their_figures()
    {
        var result = Rank([5, 5, 5, 5], [4, 4, 4, 4, 4], [3, 3, 3, 3, 3], []);

        Assert.Equal(2, result.Eligible);
        Assert.Equal(1, result.K);
        Assert.Equal(["b1", "b2", "b0", "b3"], result.Units.Select(u => u.Unit));
        Assert.Equal(["b0", "b3"], result.Insufficient.Select(u => u.Unit));
        Assert.Equal((4, 5.00m, 100.00m, null), (result.Insufficient[0].N, result.Insufficient[0].Mean, result.Insufficient[0].Score, result.Insufficient[0].Rank));
        Assert.Null(result.Insufficient[1].Score);
    }

    [Theory]
    [InlineData(new[] { 5, 5, 5, 5, 4 }, 4.80, 95.00)]
    [InlineData(new[] { 5, 5, 5, 4, 4, 4 }, 4.50, 87.50)]
    [InlineData(new[] { 5, 4, 4 }, 4.33, 83.33)]
    [InlineData(new[] { 5, 5, 4 }, 4.67, 91.67)]
    [InlineData(new[] { 1, 1, 1, 1, 1 }, 1.00, 0.00)]
    [InlineData(new[] { 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, 1.25, 6.25)]
    public void Scores_0_to_100_in_two_decimals(int[] levels, decimal mean, decimal score)
    {
        var unit = Rank([levels]).Units[0];

        Assert.Equal((mean, score), (unit.Mean!.Value, unit.Score!.Value));
    }

    [Fact]
    public void Rounds_a_half_up_even_when_it_is_made_of_thirds()
    {
        var plan = Example.Plan() with { Groups = [new GroupWeight("a", 1), new GroupWeight("b", 1), new GroupWeight("c", 0.5m)] };
        var round = Example.Round(plan, bureaus: 1);
        var tally = round.NewTally();
        (tally[0, 0, 1], tally[0, 0, 2]) = (2, 1);
        (tally[1, 0, 1], tally[1, 0, 2]) = (1, 2);
        (tally[2, 0, 1], tally[2, 0, 2]) = (999, 1);

        // (4/3 + 5/3 + 0.5 × 1.001) ÷ 2.5 = 1.4002, which is 10.005.
        Assert.Equal(10.01m, RankingRules.Of(Snapshot.OfNow(round, tally))[0].Units[0].Score);
    }

    [Fact]
    public void Weighs_the_means_of_the_groups_that_answered()
    {
        var plan = Example.Plan() with { Groups = [new GroupWeight("enterprise", 0.5m), new GroupWeight("monitor", 0.3m), new GroupWeight("supervisor", 0.2m)] };
        var round = Example.Round(plan, bureaus: 1);
        var tally = round.NewTally();
        tally[0, 0, 5] = 8;
        tally[1, 0, 3] = 2;

        var unit = RankingRules.Of(Snapshot.OfNow(round, tally))[0].Units[0];

        // (0.5 × 5 + 0.3 × 3) ÷ 0.8
        Assert.Equal((10, 4.25m, 81.25m), (unit.N, unit.Mean!.Value, unit.Score!.Value));
        Assert.Equal([(8, 5m), (2, 3m), (0, null), (0, (decimal?)null)], unit.Groups.Select(g => (g.N, g.Mean)));
    }

    [Fact]
    public void Shows_but_does_not_score_groups_that_the_round_does_not_name()
    {
        var round = Example.Round(Example.Plan() with { Groups = [new GroupWeight("enterprise", 2)] }, bureaus: 1);
        var tally = round.NewTally();
        tally[0, 0, 5] = 6;
        tally[round.GroupPlace("public"), 0, 1] = 100;

        var unit = RankingRules.Of(Snapshot.OfNow(round, tally))[0].Units[0];

        Assert.Equal((6, 100m), (unit.N, unit.Score!.Value));
        Assert.Equal([0, 0, 0, 0, 6], unit.Levels);
        Assert.Equal(("other", 0m, 100, 1m), (unit.Groups[1].Group, unit.Groups[1].Weight, unit.Groups[1].N, unit.Groups[1].Mean!.Value));
    }

    [Fact]
    public void Never_puts_a_unit_in_both_lists_nor_more_than_k_without_a_tie() =>
        Gen.Select(Gen.Int[1, 5].Array[0, 14], Gen.Int[1, 6]).Sample((levels, k) =>
        {
            var result = Rank(k, [.. levels.Select(level => Enumerable.Repeat(level, 5).ToArray())]);
            Assert.Empty(result.Best.Intersect(result.Worst));
            Assert.True(result.K <= k && result.K * 2 <= levels.Length);
            Assert.All(result.Best, b => Assert.All(result.Worst, w => Assert.True(b.Score > w.Score)));
            Assert.All([result.Best, result.Worst], list => Assert.True(list.Count <= result.K || list[^1].Tied));
        });

    private static ClassResult Rank(params int[][] levels) => Rank(5, levels);

    private static ClassResult Rank(int k, int[][] levels)
    {
        var round = Example.Round(Example.Plan() with { K = k }, bureaus: levels.Length);
        var tally = round.NewTally();
        foreach (var (unit, given) in levels.Index())
        {
            foreach (var level in given)
            {
                tally[0, unit, level]++;
            }
        }

        return RankingRules.Of(Snapshot.OfNow(round, tally))[0];
    }

    private static IEnumerable<int> Numbers(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
}
