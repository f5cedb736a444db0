using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Http;

namespace Hotline.Evaluation.Objections;

/// <summary>What an upheld objection may change: only what there is, and no count below zero. Pure.</summary>
internal static class EffectRules
{
    public static IEnumerable<FieldError> Check(Correction effect, Snapshot snapshot) => effect switch
    {
        Correction.CorrectIndicator change => Check(change, snapshot.Round),
        Correction.MoveCount move => Check(move, snapshot),
        _ => [],
    };

    private static IEnumerable<FieldError> Check(Correction.CorrectIndicator change, Round round)
    {
        if (round.Plan.Indicators.All(i => i.Id != change.Indicator))
        {
            yield return new FieldError("effect.indicator", "不是本轮指标 / not an indicator of the round");
        }

        if (change.Share is not { Part: >= 0, Whole: >= 0 })
        {
            yield return new FieldError("effect.part", "不得小于 0 / not below 0");
        }
    }

    private static IEnumerable<FieldError> Check(Correction.MoveCount move, Snapshot snapshot)
    {
        var round = snapshot.Round;
        if (round.Groups.All(g => g.Id != move.Group))
        {
            yield return new FieldError("effect.group", "不是本轮评价组 / not a group of the round");
        }
        else if (round.ItemPlace(move.Unit, move.Question) is not { } item)
        {
            yield return new FieldError("effect.question", "不是本轮评价项 / not a question of the round");
        }
        else if (move.Level is < Rating.Lowest or > Rating.Highest)
        {
            yield return new FieldError("effect.level", "1–5");
        }
        else if (move.By == 0 || Counted.Of(snapshot).Tally[round.GroupPlace(move.Group), item, move.Level] + move.By < 0)
        {
            yield return new FieldError("effect.by", "不得为 0，调整后不得小于 0 / not 0, and no count below 0");
        }
    }
}
