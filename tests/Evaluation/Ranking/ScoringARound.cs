using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Storage;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Ranking;

/// <summary>Scores beyond plain satisfaction: questions, indicators, bands, minimums per group, intervals, corrections.</summary>
public sealed class ScoringARound
{
    private static readonly Question Efficiency = new("efficiency", "办事效率", 3);

    [Fact]
    public void Weighs_the_questions_and_counts_the_one_that_most_answered()
    {
        var round = Example.Round(Example.Plan() with { Questions = [Efficiency, Question.Overall] }, bureaus: 1);
        var tally = round.NewTally();
        tally[0, round.ItemPlace("b0", "efficiency")!.Value, 5] = 6;
        tally[0, round.ItemPlace("b0", "overall")!.Value, 1] = 8;

        var unit = Of(Snapshot.OfNow(round, tally));

        // (3 × 5 + 1 × 1) ÷ 4 = 4
        Assert.Equal((8, 4m, 75m), (unit.N, unit.Mean!.Value, unit.Score!.Value));
        Assert.Equal([("efficiency", 6, 5m), ("overall", 8, 1m)], unit.Questions.Select(q => (q.Question, q.N, q.Mean!.Value)));
        Assert.Equal([8, 0, 0, 0, 0], unit.Levels);
    }

    [Fact]
    public void Adds_the_figures_of_the_hotline_with_their_weights()
    {
        var plan = Example.Plan() with
        {
            SatisfactionWeight = 60,
            Indicators = [new IndicatorWeight(Indicator.OnTime, 30), new IndicatorWeight(Indicator.Returned, 10), new IndicatorWeight(Indicator.Resolved, 50)],
        };
        var snapshot = Rated(plan, 4) with { Indicators = Shares((Indicator.OnTime, 3, 4), (Indicator.Returned, 1, 5), (Indicator.Resolved, 0, 0)) };

        var unit = Of(snapshot);

        // Satisfaction 75, on time 75, returned 100 − 20, nothing to resolve: (60 × 75 + 30 × 75 + 10 × 80) ÷ 100
        Assert.Equal((75m, 75.5m), (unit.Satisfaction!.Value, unit.Score!.Value));
        Assert.Equal([75m, 80m, null], unit.Indicators.Select(i => i.Value));
        Assert.Equal((3, 4), (unit.Indicators[0].Part, unit.Indicators[0].Whole));
    }

    [Fact]
    public void Has_no_score_without_an_answer_however_good_the_figures()
    {
        var plan = Example.Plan() with { Indicators = [new IndicatorWeight(Indicator.OnTime, 1)] };
        var round = Example.Round(plan, bureaus: 1);

        var unit = Of(Snapshot.OfNow(round, round.NewTally()) with { Indicators = Shares((Indicator.OnTime, 4, 4)) });

        Assert.Null(unit.Score);
        Assert.Null(unit.Band);
        Assert.Null(unit.Interval);
    }

    [Theory]
    [InlineData(Indicator.OnTime, 1, 4, 25)]
    [InlineData(Indicator.Redone, 1, 4, 75)]
    [InlineData(Indicator.Returned, 5, 4, 0)]
    [InlineData(Indicator.Returned, 0, 4, 100)]
    public void Turns_a_share_into_points(Indicator indicator, int part, int whole, int points) => Assert.Equal(points, new Share(part, whole).ValueOf(indicator));

    [Theory]
    [InlineData(100, Band.Excellent)]
    [InlineData(90, Band.Excellent)]
    [InlineData(89.99, Band.Good)]
    [InlineData(75, Band.Good)]
    [InlineData(60, Band.Fair)]
    [InlineData(59.99, Band.Poor)]
    public void Puts_a_score_in_its_band(double score, Band band) => Assert.Equal(band, BandFloors.Usual.Of((decimal)score));

    [Fact]
    public void Ranks_nobody_when_the_office_only_wants_bands()
    {
        var round = Example.Round(Example.Plan() with { IsRanked = false }, bureaus: 4);
        var tally = round.NewTally();
        for (var unit = 0; unit < 4; unit++)
        {
            tally[0, unit, unit + 2] = 6;
        }

        var result = RankingRules.Of(Snapshot.OfNow(round, tally))[0];

        Assert.Equal((0, 0, 0), (result.K, result.Best.Count, result.Worst.Count));
        Assert.Equal(["b3", "b2", "b1", "b0"], result.Units.Select(u => u.Unit));
        Assert.All(result.Units, u => Assert.Null(u.Rank));
        Assert.Equal([Band.Excellent, Band.Good, Band.Poor, Band.Poor], result.Units.Select(u => u.Band!.Value));
    }

    [Fact]
    public void Wants_enough_answers_of_every_group_that_has_a_minimum()
    {
        var plan = Example.Plan() with { Groups = [new GroupWeight("enterprise", 1), new GroupWeight("monitor", 1) { Minimum = 2 }] };
        var round = Example.Round(plan, bureaus: 2);
        var tally = round.NewTally();
        (tally[0, 0, 5], tally[1, 0, 5]) = (9, 1);
        (tally[0, 1, 3], tally[1, 1, 3]) = (9, 2);

        var result = RankingRules.Of(Snapshot.OfNow(round, tally))[0];

        Assert.Equal(["b0"], result.Insufficient.Select(u => u.Unit));
        Assert.Equal(["monitor"], result.Insufficient[0].ShortGroups);
        Assert.Equal((1, "b1"), (result.Eligible, result.Units[0].Unit));
    }

    /// <summary>Ten of level 5 and ten of level 1: mean 3, squares 80, one more answer 4, variance 84 ÷ 20, error √(4.2 ÷ 20).</summary>
    [Fact]
    public void Gives_the_interval_of_a_stratified_mean()
    {
        var round = Example.Round(bureaus: 1);
        var tally = round.NewTally();
        (tally[0, 0, 5], tally[0, 0, 1]) = (10, 10);

        var unit = Of(Snapshot.OfNow(round, tally));

        var half = Math.Round((decimal)(1.96 * 25 * Math.Sqrt(4.2 / 20)), 2, MidpointRounding.AwayFromZero);
        Assert.Equal(new Interval(50 - half, 50 + half), unit.Interval);
        Assert.True(new Interval(50 - half, 50 + half).Low is > 27 and < 28);
    }

    [Fact]
    public void Never_leaves_the_scale_and_narrows_with_more_answers()
    {
        var (few, many) = (Of(Rated(Example.Plan(), 5)), Of(Rated(Example.Plan(), 5, 600)));

        Assert.Equal(100m, few.Interval!.High);
        Assert.True(few.Interval.Low < many.Interval!.Low);
        Assert.InRange(many.Interval.Low, 99m, 100m);
    }

    [Fact]
    public void Marks_a_cut_whose_two_sides_cannot_be_told_apart()
    {
        var round = Example.Round(Example.Plan() with { K = 1 }, bureaus: 4);
        var tally = round.NewTally();
        // b0 and b1 are close, b2 and b3 far apart and certain.
        (tally[0, 0, 5], tally[0, 0, 3]) = (8, 2);
        (tally[0, 1, 5], tally[0, 1, 3]) = (7, 3);
        tally[0, 2, 3] = 200;
        tally[0, 3, 1] = 200;

        var result = RankingRules.Of(Snapshot.OfNow(round, tally))[0];

        Assert.Equal((true, false), (result.BestUnclear, result.WorstUnclear));
    }

    [Fact]
    public void Breaks_a_tie_by_the_share_on_time_before_the_number_of_answers()
    {
        var plan = Example.Plan() with { Indicators = [new IndicatorWeight(Indicator.OnTime, 1), new IndicatorWeight(Indicator.Redone, 1)] };
        var round = Example.Round(plan, bureaus: 2);
        var tally = round.NewTally();
        (tally[0, 0, 4], tally[0, 1, 4]) = (50, 6);
        var indicators = new Dictionary<string, IReadOnlyDictionary<Indicator, Share>>
        {
            ["b0"] = new Dictionary<Indicator, Share> { [Indicator.OnTime] = new(1, 2), [Indicator.Redone] = new(0, 2) },
            ["b1"] = new Dictionary<Indicator, Share> { [Indicator.OnTime] = new(2, 2), [Indicator.Redone] = new(1, 2) },
        };

        var units = RankingRules.Of(Snapshot.OfNow(round, tally) with { Indicators = indicators })[0].Units;

        Assert.Equal(units[0].Score, units[1].Score);
        Assert.Equal([("b1", 1, false), ("b0", 2, false)], units.Select(u => (u.Unit, u.Rank!.Value, u.Tied)));
    }

    [Fact]
    public void Makes_the_corrections_of_objections_and_leaves_what_was_counted()
    {
        var plan = Example.Plan() with { Indicators = [new IndicatorWeight(Indicator.OnTime, 1)] };
        var before = Rated(plan, 5) with { Indicators = Shares((Indicator.OnTime, 0, 4)) };

        var after = before with
        {
            Version = 2,
            Corrections =
            [
                new Correction.CorrectIndicator("b0", "o1", "误计", Indicator.OnTime, new Share(4, 4)),
                new Correction.MoveCount("b0", "o2", "恶意差评", Round.OtherGroup, "overall", 5, -1),
            ],
        };

        Assert.Equal((50m, 6), (Of(before).Score!.Value, Of(before).N));
        Assert.Equal((100m, 5), (Of(after).Score!.Value, Of(after).N));
    }

    [Fact]
    public void Shows_an_excluded_unit_with_its_figures_and_without_a_rank()
    {
        var snapshot = Rated(Example.Plan(), 5) with { Corrections = [new Correction.Exclude("b0", "o1", "机构改革")] };

        var result = RankingRules.Of(snapshot)[0];

        Assert.Equal((0, 0), (result.Eligible, result.Insufficient.Count));
        Assert.Equal(("机构改革", 100m, null), (result.Units[0].Excluded, result.Units[0].Score!.Value, result.Units[0].Rank));
    }

    [Fact]
    public void Tells_how_many_ranks_a_unit_rose_or_fell()
    {
        var snapshot = Rated(Example.Plan(), 5) with { Previous = new PreviousRanks("autumn", "三季度", new Dictionary<string, int> { ["b0"] = 4 }) };

        Assert.Equal((4, 3), (Of(snapshot).PreviousRank!.Value, Of(snapshot).Change!.Value));
    }

    [Fact]
    public void Is_the_same_bytes_for_the_same_snapshot_after_reading_them_back()
    {
        var snapshot = Rated(Example.Plan() with { Questions = [Efficiency, Question.Overall], SatisfactionWeight = 1.50m }, 5) with
        {
            Indicators = Shares((Indicator.Redone, 1, 2), (Indicator.OnTime, 1, 2)),
            Corrections = [new Correction.Exclude("b0", "o1", "机构改革"), new Correction.MoveCount("b0", "o2", "误评", "other", "overall", 5, -1)],
        };

        var bytes = CanonicalJson.Of(snapshot);

        Assert.Equal(bytes, CanonicalJson.Of(CanonicalJson.Read<Snapshot>(bytes)));
        Assert.Equal(snapshot.Corrections, CanonicalJson.Read<Snapshot>(bytes).Corrections);
        Assert.DoesNotContain("salt", System.Text.Encoding.UTF8.GetString(CanonicalJson.Of(snapshot with { Round = snapshot.Round with { Salt = "secret" } })), StringComparison.OrdinalIgnoreCase);
    }

    private static UnitResult Of(Snapshot snapshot) => RankingRules.Of(snapshot)[0].Units[0];

    private static Snapshot Rated(RoundPlan plan, int level, int times = 6)
    {
        var round = Example.Round(plan, bureaus: 1);
        var tally = round.NewTally();
        tally[0, round.ItemPlace("b0", "overall")!.Value, level] = times;
        return Snapshot.OfNow(round, tally);
    }

    private static Dictionary<string, IReadOnlyDictionary<Indicator, Share>> Shares(params (Indicator Indicator, int Part, int Whole)[] shares) =>
        new() { ["b0"] = shares.ToDictionary(s => s.Indicator, s => new Share(s.Part, s.Whole)) };
}
