using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Snapshots;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Ranking;

public sealed class RankingClasses
{
    [Fact]
    public void Goes_by_class()
    {
        var round = Example.Round(bureaus: 2, towns: 2);
        var tally = round.NewTally();
        (tally[0, 0, 1], tally[0, 1, 2], tally[0, 2, 4], tally[0, 3, 5]) = (5, 5, 5, 5);

        var classes = RankingRules.Of(Snapshot.OfNow(round, tally));

        Assert.Equal([("bureau", "b1", "b0"), ("town", "t1", "t0")], classes.Select(c => (c.Id, c.Best[0].Unit, c.Worst[0].Unit)));
    }
}
