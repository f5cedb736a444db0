using Hotline.Directory;
using Microsoft.Extensions.Options;

namespace Hotline.Rectification;

/// <summary>
/// What time brings: before the day of the month a reminder to whoever has not reported, and escalation of what is overdue. What it would do follows from the
/// item alone, so however often it runs, each happens once.
/// </summary>
public sealed class TendItems(ItemStore items, CityDirectory directory, IOptions<RectificationOptions> options, TimeProvider clock)
{
    /// <returns>How many steps it took.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var taken = 0;
        foreach (var stored in (await items.ReadAsync("", cancel)).Where(i => i.Item.IsOpen))
        {
            for (StoredItem? now = stored; now is not null && NextFor(now.Item) is { } step; now = await items.FindAsync(stored.Item.Id, cancel))
            {
                taken += await items.TryStepAsync(now, step, cancel) is null ? 0 : 1;
            }
        }

        return taken;
    }

    private Step? NextFor(Item item)
    {
        var today = clock.GetUtcNow().CityDate();
        var month = Months.Of(today);
        if (Months.IsToRemind(item, today, options.Value))
        {
            return Own(StepKind.Remind, $"请于{options.Value.ReportDay}日前报送{month}整改进展") with { Month = month };
        }

        var level = Months.LevelOf(item, today, directory.Current.Calendar, options.Value);
        return level > item.Level ? Own(StepKind.Escalate, $"超期未完成，第 {item.Level + 1} 次督办") : null;
    }

    private Step Own(StepKind kind, string note) => new(kind, "", "", null, clock.GetUtcNow(), note);
}
