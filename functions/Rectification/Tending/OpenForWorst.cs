using Hotline.Platform.Storage;
using Hotline.Rectification.Items;

namespace Hotline.Rectification.Tending;

/// <summary>A unit among the worst, with the reasons that the notice gives and what comments were about.</summary>
public sealed record WorstUnit(string Unit, string Name, string Rank, string Score, IReadOnlyList<string> Reasons, IReadOnlyList<string> Aspects);

/// <summary>The worst units of a round as its notice names them. <paramref name="PreviousRound"/> is the round that ranks are compared with.</summary>
public sealed record WorstList(string Round, string RoundTitle, string Notice, string? PreviousRound, DateOnly Due, string Calendar, IReadOnlyList<WorstUnit> Units);

/// <summary>
/// Hands an item over to each of the worst units, once per round and unit however often it is run. Given a corrected list, it takes back the items of
/// those no longer in it, closed or not, and hands over again what an earlier correction took back. Who was among the worst twice running is marked.
/// </summary>
public sealed class OpenForWorst(ItemStore items, MarkTalks talks, TimeProvider clock)
{
    /// <summary>No draft of the office may have such an id.</summary>
    public const string Reserved = "worst-";

    /// <summary>A round's id holds no hyphen.</summary>
    public static string IdOf(string round, string unit) => $"{Reserved}{round}-{unit}";

    public async Task RunAsync(WorstList list, CancellationToken cancel)
    {
        foreach (var unit in list.Units)
        {
            await OpenAsync(list, unit, cancel);
        }

        var known = await items.ReadAsync(IdOf(list.Round, ""), cancel);
        foreach (var id in known.Select(i => i.Item.Id).Except(list.Units.Select(u => IdOf(list.Round, u.Unit))))
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
        var (id, handOver) = (IdOf(list.Round, unit.Unit), Step.Own(StepKind.HandOver, $"按{list.Notice}自动交办", clock.GetUtcNow()) with { Due = new Deadline(list.Due, list.Calendar) });
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
