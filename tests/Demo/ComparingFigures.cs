using Hotline.Local.Demo;
using Hotline.Local.Simulator;

namespace Hotline.Tests.Demo;

/// <summary>The demo's verdict must be able to say no.</summary>
public sealed class ComparingFigures
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly Voter Ann = new("ann", "19900000001", "enterprise");
    private static readonly Voter Bob = new("bob", "19900000002", "monitor");
    private static readonly RecountAnswer Right = new(true, 2, 3, []);

    [Fact]
    public void The_same_figures_have_no_differences() => Assert.Empty(Differences(Ranking(), Right));

    [Fact]
    public void A_recount_that_differs_is_told() =>
        Assert.Contains("tally 2, recount 1", Assert.Single(Differences(Ranking(), Right with { Differences = [new(0, "enterprise", "tax", 5, 2, 1)] })), StringComparison.Ordinal);

    [Theory]
    [InlineData(4)]
    [InlineData(2)]
    public void So_is_another_number_of_ratings(int ratings)
    {
        Assert.Single(Differences(Ranking() with { Ratings = ratings }, Right));
        Assert.Single(Differences(Ranking(), Right with { Ratings = ratings }));
    }

    [Fact]
    public void So_is_a_recount_that_says_no() => Assert.Single(Differences(Ranking(), Right with { Equal = false }));

    [Fact]
    public void So_is_a_level_a_score_a_rank_or_a_group_that_is_not_the_truths()
    {
        Func<ResultAnswer, ResultAnswer>[] lies =
        [
            u => u with { Levels = [0, 0, 0, 2, 0] },
            u => u with { Score = 87.51m },
            u => u with { Rank = 2 },
            u => u with { Groups = [new("enterprise", 2, 4.5m)] },
            u => u with { Groups = [new("enterprise", 1, 5), new("monitor", 1, 4.01m)] },
        ];

        Assert.All(lies, lie => Assert.Single(Differences(Ranking(lie), Right)));
    }

    [Fact]
    public void So_are_the_wrong_units_on_top() => Assert.Single(Differences(Swapped(Ranking()), Right));

    [Fact]
    public void The_last_of_one_voters_answers_stands_whatever_the_order()
    {
        var truth = new Truth();
        truth.Take(Ann, "tax", 2, At.AddSeconds(1), 7);
        truth.Take(Ann, "tax", 5, At, 9);
        truth.Take(Ann, "tax", 3, At.AddSeconds(1), 6);
        truth.Take(Ann, "tax", 2, At.AddSeconds(1), 7);

        Assert.Equal([0, 1, 0, 0, 0], truth.Levels()[("tax", "enterprise")]);
        Assert.Equal(1, truth.Ratings);
    }

    private static IReadOnlyList<string> Differences(RankingAnswer ranking, RecountAnswer recount)
    {
        var truth = new Truth();
        truth.Take(Ann, "tax", 5, At, 1);
        truth.Take(Bob, "tax", 4, At, 2);
        truth.Take(Ann, "housing", 1, At, 3);
        return [.. new CompareFigures(truth, ranking, recount).Differences()];
    }

    private static RankingAnswer Ranking(Func<ResultAnswer, ResultAnswer>? lie = null)
    {
        var tax = new ResultAnswer("tax", "税务局", "A", 2, [0, 0, 0, 1, 1], [new("enterprise", 1, 5), new("monitor", 1, 4)], 4.63m, 90.63m, 1);
        var housing = new ResultAnswer("housing", "住建局", "B", 1, [1, 0, 0, 0, 0], [new("enterprise", 1, 1), new("monitor", 0, null)], 1, 0, 2);
        var told = lie is null ? tax : lie(tax);
        return new RankingAnswer(1, 5, [new("enterprise", 0.5m), new("monitor", 0.3m)], 3, [new ClassAnswer("bureau", "局", 1, [told], [housing], [told, housing])]);
    }

    private static RankingAnswer Swapped(RankingAnswer ranking) =>
        ranking with { Classes = [.. ranking.Classes.Select(c => c with { Best = c.Worst, Worst = c.Best })] };
}
