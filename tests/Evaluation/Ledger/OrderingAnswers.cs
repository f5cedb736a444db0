using CsCheck;
using Hotline.Evaluation.Ledger;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Ledger;

public sealed class OrderingAnswers
{
    [Theory]
    [InlineData(1, "9", 2, "1")]
    [InlineData(1, "9", 1, "10")]
    [InlineData(1, "199", 1, "200")]
    [InlineData(1, "", 1, "a")]
    [InlineData(1, "a", 1, "b")]
    public void Goes_by_time_then_by_key(int earlierSecond, string earlierKey, int laterSecond, string laterKey)
    {
        var (earlier, later) = (Example.Stamp(earlierSecond, earlierKey), Example.Stamp(laterSecond, laterKey));

        Assert.True(earlier < later);
        Assert.True(later > earlier);
        Assert.False(later <= earlier);
    }

    [Fact]
    public void Knows_one_instant_in_two_zones()
    {
        var utc = new OrderStamp(Example.Opens, "1");
        var city = new OrderStamp(Example.Opens.ToOffset(TimeSpan.FromHours(8)), "1");

        Assert.Equal(0, utc.CompareTo(city));
        Assert.Equal(utc, city);
    }

    [Fact]
    public void Is_total_whatever_the_keys() =>
        Gen.Select(Gen.Long[0, 3], Gen.String, Gen.String).Sample((ticks, left, right) =>
        {
            var (a, b) = (new OrderStamp(Example.Opens.AddTicks(ticks), left), new OrderStamp(Example.Opens, right));
            return Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) && (a == b) == (a.CompareTo(b) == 0) && a.Key.Length <= 64;
        });

    [Theory]
    [InlineData(null, RatingOutcome.Counted)]
    [InlineData(4, RatingOutcome.Changed)]
    [InlineData(5, RatingOutcome.Duplicate)]
    [InlineData(6, RatingOutcome.Older)]
    public void Decides_an_answer_sent_at_second_5(int? standingSecond, RatingOutcome outcome)
    {
        var given = new Answer(0, 3, 0, Channel.Sms, Example.Stamp(5));
        var standing = standingSecond is { } second ? given with { Level = 1, Stamp = Example.Stamp(second) } : (Answer?)null;

        Assert.Equal(outcome, given.Against(standing));
    }
}
