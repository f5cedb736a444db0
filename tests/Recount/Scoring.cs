namespace Hotline.Recounting;

/// <summary>The rules of the score, as every ranking says them in words.</summary>
/// <param name="round">With the rules.</param>
/// <param name="given">The counts to go by.</param>
/// <param name="hasIndicators">The tickets' figures were given, or the round needs none.</param>
internal sealed class Scoring(StoredRound round, Corrected given, bool hasIndicators)
{
    public UnitFigures Of(int unit)
    {
        var id = round.Roster[unit].Id;
        var n = Questions.Max(q => Groups.Where(g => round.Groups[g].Weight > 0).Sum(g => N(g, unit, q)));
        var mean = Fraction.WeightedMean(Questions.Select(q => (round.Questions[q].Weight, MeanOf(unit, q))));
        var satisfaction = (mean - Number(1)) / Number(4) * Number(100);
        var score = hasIndicators && satisfaction is not null ? ScoreOf(id, satisfaction)?.Round() : null;
        var isRankable = score is not null && HasEnough(unit, n) && !given.Excluded.Contains(id);
        return new UnitFigures(round.Roster[unit], n, mean, satisfaction, score, OnTimeOf(id), isRankable);
    }

    private IEnumerable<int> Groups => Enumerable.Range(0, round.Groups.Count);

    private IEnumerable<int> Questions => Enumerable.Range(0, round.Questions.Count);

    private static Fraction Number(int value) => Fraction.Of((System.Numerics.BigInteger)value);

    private int N(int group, int unit, int question)
    {
        var n = 0;
        foreach (var count in given.Counts.Of(group, unit, question))
        {
            n += count;
        }

        return n;
    }

    private Fraction? MeanOf(int unit, int question) =>
        Fraction.WeightedMean(Groups.Select(g => (round.Groups[g].Weight, MeanOf(g, unit, question))));

    private Fraction? MeanOf(int group, int unit, int question)
    {
        var sum = 0;
        var levels = given.Counts.Of(group, unit, question);
        for (var level = 1; level <= Counts.Levels; level++)
        {
            sum += level * levels[level - 1];
        }

        return N(group, unit, question) is > 0 and var n ? new Fraction(sum, n) : null;
    }

    private Fraction? ScoreOf(string unit, Fraction? satisfaction) => Fraction.WeightedMean(
        round.Plan.Indicators.Select(i => (i.Weight, ValueOf(unit, i))).Prepend((round.Plan.SatisfactionWeight, satisfaction)));

    private Fraction? ValueOf(string unit, StoredIndicator indicator)
    {
        var value = given.RateOf(unit, indicator.Name) * Number(100);
        return indicator.IsBad ? Number(100) - value : value;
    }

    /// <summary>Only a figure of the round can set units apart; no tickets are none on time.</summary>
    private Fraction OnTimeOf(string unit) =>
        (round.Plan.Indicators.Any(i => i.Name == StoredIndicator.OnTime) ? given.RateOf(unit, StoredIndicator.OnTime) : null) ?? Number(0);

    private bool HasEnough(int unit, int n) =>
        n >= round.Plan.MinimumAnswers && Groups.All(g => Questions.Max(q => N(g, unit, q)) >= round.Groups[g].Minimum);
}
