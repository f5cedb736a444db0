using Hotline.Evaluation.Notices;
using Hotline.Platform.Storage;
using Hotline.Rectification.Items;

namespace Hotline.Rectification.Tending;

/// <summary>
/// Hands an item over to each of the worst units, once per round and unit however often it is run. Given a corrected list, it takes back the items of
/// those no longer in it, closed or not, and hands over again what an earlier correction took back. Who was among the worst twice running is marked.
/// </summary>
public sealed class OpenForWorst(ItemStore items, MarkTalks talks, TimeProvider clock) : IFollowNotice
{
    public async Task RunAsync(WorstList list, CancellationToken cancel)
    {
        foreach (var unit in list.Units)
        {
            await OpenAsync(list, unit, cancel);
        }

        var known = await items.ReadAsync(WorstList.ItemOf(list.Round, ""), cancel);
        foreach (var id in known.Select(i => i.Item.Id).Except(list.Units.Select(u => WorstList.ItemOf(list.Round, u.Unit))))
        {
            await WithdrawAsync(id, list.Notice, cancel);
        }

        // After all of them stand or are gone: whether a round counts for a talk follows from that.
        foreach (var unit in known.Select(i => i.Item.Matter.Lead))
        {
            await talks.RunAsync(unit, cancel);
        }
    }

    private async Task OpenAsync(WorstList list, WorstUnit unit, CancellationToken cancel)
    {
        var (id, handOver) = (WorstList.ItemOf(list.Round, unit.Unit), Step.Own(StepKind.HandOver, $"按{list.Notice}自动交办", clock.GetUtcNow()) with { Due = new Deadline(list.Due, list.Calendar) });
        for (var tries = 1; ; tries++)
        {
            var known = await items.FindAsync(id, cancel);
            if (known is { Item.State: not ItemState.Withdrawn })
            {
                return;
            }

            var opened = known is null ? await items.TryAddAsync(id, MatterOf(list, unit), [handOver], cancel) : await items.TryStepAsync(known, handOver, cancel);
            if (opened is not null)
            {
                return;
            }

            await LostRace.PauseAsync(tries, cancel);
        }
    }

    private async Task WithdrawAsync(string id, string notice, CancellationToken cancel)
    {
        while (await items.FindAsync(id, cancel) is { Item.State: not ItemState.Withdrawn } now)
        {
            await items.TryStepAsync(now, Step.Own(StepKind.Withdraw, $"按更正通报{notice}撤销", clock.GetUtcNow()), cancel);
        }
    }

    private static Matter MatterOf(WorstList list, WorstUnit unit) => new(
        $"{list.RoundTitle}：评议结果靠后（第 {unit.Rank} 名，{unit.Score} 分）",
        unit.Reasons.Count == 0 ? $"见{list.Notice}" : string.Join('；', unit.Reasons),
        unit.Aspects,
        unit.Unit,
        [],
        new WorstOrigin(list.Round, list.RoundTitle, list.Notice, list.PreviousRound));
}
