using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Notices;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Notices;

/// <summary>What the tests make notices from.</summary>
internal static class SampleInput
{
    private static readonly NoticeFields Fields = new("清优评〔2027〕1号", new DateOnly(2027, 2, 10), "关于一季度评议结果的通报", "<b>说明</b>", new DateOnly(2027, 3, 24), "2027-1");

    public static RoundPlan Plan() => Example.Plan() with { K = 1, Indicators = [new IndicatorWeight(Indicator.OnTime, 1)] };

    /// <summary>Four bureaus, b0 the worst and b3 the best, and a fifth with one answer.</summary>
    public static NoticeInput Of(string name = "第0局", RoundPlan? plan = null, int[]? levels = null)
    {
        var template = Example.Round(plan ?? Plan(), bureaus: 5);
        var round = Round.Draft(template.Plan).Open(template.Classes, [template.Roster[0] with { Name = name }, .. template.Roster.Skip(1)], 2);
        var tally = round.NewTally();
        for (var unit = 0; unit < 4; unit++)
        {
            tally[0, unit, levels?[unit] ?? unit + 2] = 6;
        }

        tally[0, 4, 5] = 1;
        var snapshot = Snapshot.OfNow(round, tally) with
        {
            Indicators = new Dictionary<string, IReadOnlyDictionary<Indicator, Share>> { ["b0"] = new Dictionary<Indicator, Share> { [Indicator.OnTime] = new(1, 4) } },
            Tags = new Dictionary<string, IReadOnlyDictionary<string, int>> { ["b0"] = new Dictionary<string, int> { ["efficiency"] = 3 } },
            Turnout = [new TurnoutCell("enterprise", "", 10, 6), new TurnoutCell("enterprise", "t0", 20, 4), new TurnoutCell("monitor", "t0", 4, 2)],
            Corrections = [new Correction.MoveCount("b3", "o1", "误评", Round.OtherGroup, "overall", 5, -1)],
        };
        return new NoticeInput(snapshot, Fields, 1, null, "优化办", NoticeTemplate.Own);
    }
}
