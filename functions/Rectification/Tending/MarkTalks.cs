using Hotline.Rectification.Items;

namespace Hotline.Rectification.Tending;

/// <summary>
/// Marks a unit for a talk 约谈 where it was among the worst of a round and of the one before it, and takes the mark back where a correction of either
/// round took the unit off. What is marked follows from the unit's items alone, so it may be run at any time and again.
/// </summary>
public sealed class MarkTalks(ItemStore items, ItemLists lists, TimeProvider clock)
{
    public async Task RunAsync(string unit, CancellationToken cancel)
    {
        var standing = (await lists.ReadAllAsync(unit, cancel)).Where(i => i.Lead == unit && i.Round is not null && i.State != ItemState.Withdrawn).ToList();
        foreach (var line in standing)
        {
            var isTwice = standing.Any(before => before.Round == line.Previous);
            await (line.Talk == isTwice ? Task.CompletedTask : SetAsync(line.Id, isTwice, cancel));
        }
    }

    private async Task SetAsync(string id, bool isTwice, CancellationToken cancel)
    {
        while (await items.FindAsync(id, cancel) is { Item.State: not ItemState.Withdrawn } now && now.Item.Talk != isTwice)
        {
            var (kind, note) = isTwice ? (StepKind.MarkTalk, "连续两轮列入最差，须约谈") : (StepKind.UnmarkTalk, "经更正不再连续两轮列入最差，取消约谈");
            await items.TryStepAsync(now, Step.Own(kind, note, clock.GetUtcNow()), cancel);
        }
    }
}
