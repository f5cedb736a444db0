namespace Hotline.Rectification;

/// <summary>A unit among the worst, with the reasons that the notice gives.</summary>
public sealed record WorstUnit(string Unit, string Name, string Rank, string Score, IReadOnlyList<string> Reasons);

/// <summary>The worst units of a round as its notice names them. <paramref name="PreviousRound"/> is the round that ranks are compared with.</summary>
public sealed record WorstList(string Round, string RoundTitle, string Notice, string? PreviousRound, DateOnly Due, string Calendar, IReadOnlyList<WorstUnit> Units);

/// <summary>
/// Hands an item over to each of the worst units, once per round and unit however often it is run. Who was among the worst in the round before as well is marked
/// for a talk. Given a corrected list, it withdraws the items of those no longer in it.
/// </summary>
public sealed class OpenForWorst(ItemStore items, TimeProvider clock)
{
    public static string IdOf(string round, string unit) => $"worst-{round}-{unit}";

    public async Task RunAsync(WorstList list, CancellationToken cancel)
    {
        foreach (var unit in list.Units)
        {
            await OpenAsync(list, unit, cancel);
        }

        foreach (var stored in await items.ReadAsync(IdOf(list.Round, ""), cancel))
        {
            await (list.Units.Any(u => IdOf(list.Round, u.Unit) == stored.Item.Id) ? Task.CompletedTask : WithdrawAsync(stored, list.Notice, cancel));
        }
    }

    private async Task OpenAsync(WorstList list, WorstUnit unit, CancellationToken cancel)
    {
        var matter = new Matter(
            $"{list.RoundTitle}：评议结果靠后（第 {unit.Rank} 名，{unit.Score} 分）",
            string.Join('；', unit.Reasons),
            [],
            unit.Unit,
            [],
            new WorstOrigin(list.Round, list.RoundTitle, list.Notice));
        var handOver = Own(StepKind.HandOver, $"按{list.Notice}自动交办") with { Date = list.Due, Calendar = list.Calendar };
        var isTwice = list.PreviousRound is { } before && (await items.FindAsync(IdOf(before, unit.Unit), cancel))?.Item is { State: not ItemState.Withdrawn };
        var trail = isTwice ? [handOver, Own(StepKind.MarkTalk, "连续两轮列入最差，须约谈")] : new[] { handOver };
        await items.TryAddAsync(IdOf(list.Round, unit.Unit), matter, trail, cancel);
    }

    private async Task WithdrawAsync(StoredItem stored, string notice, CancellationToken cancel)
    {
        for (StoredItem? now = stored; now is { Item.State: not (ItemState.Withdrawn or ItemState.Closed) }; now = await items.FindAsync(stored.Item.Id, cancel))
        {
            await items.TryStepAsync(now, Own(StepKind.Withdraw, $"按更正通报{notice}撤销"), cancel);
        }
    }

    private Step Own(StepKind kind, string note) => new(kind, "", "", null, clock.GetUtcNow(), note);
}
