using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Rectification.Items;
using Microsoft.Extensions.Options;

namespace Hotline.Rectification.Tending;

/// <summary>How often the timer did what.</summary>
public sealed record Tended(int Reminded, int Escalated, int Settled)
{
    public int All => Reminded + Escalated + Settled;
}

/// <summary>
/// What time brings: before the day of the month a reminder to whoever has not reported, escalation of what is overdue, and a firm deadline once the
/// calendar of its year is known. What it would do follows from the item alone, so however often it runs, each happens once.
/// </summary>
public sealed class TendItems(ItemStore items, ItemLists lists, LiveDirectory directory, IOptions<RectificationOptions> options, TimeProvider clock)
{
    public async Task<Tended> RunAsync(CancellationToken cancel)
    {
        var taken = new List<StepKind>();
        foreach (var id in (await lists.ReadOpenAsync(null, cancel)).Where(IsWorthALook).Select(line => line.Id))
        {
            while (await items.FindAsync(id, cancel) is { } now && NextFor(now.Item) is { } step)
            {
                taken.AddRange(await items.TryStepAsync(now, step, cancel) is null ? [] : [step.Kind]);
            }
        }

        return new Tended(taken.Count(k => k == StepKind.Remind), taken.Count(k => k == StepKind.Escalate), taken.Count(k => k == StepKind.SettleDue));
    }

    private DateOnly Today => clock.GetUtcNow().CityDate();

    private bool IsWorthALook(ItemLine line) => line.IsProvisional || IsToEscalate(line) || Months.IsToRemind(line, Today, options.Value);

    private bool IsToEscalate(ItemLine line) => Months.LevelOf(line, Today, directory.Current.Calendar, options.Value) > line.Level;

    private Step? NextFor(Item item)
    {
        var line = ItemLine.Of(item);
        if (item.Due?.Settled(directory.Current.Calendar) is { } due)
        {
            return Own(StepKind.SettleDue, $"节假日安排已公布，期限确定为 {due.Date:yyyy-MM-dd}") with { Due = due };
        }

        if (Months.IsToRemind(line, Today, options.Value))
        {
            return Own(StepKind.Remind, $"请于{options.Value.ReportDay}日前报送{Months.Of(Today)}整改进展") with { Month = Months.Of(Today) };
        }

        return IsToEscalate(line) ? Own(StepKind.Escalate, $"超期未完成，第 {item.Level + 1} 次督办") : null;
    }

    private Step Own(StepKind kind, string note) => Step.Own(kind, note, clock.GetUtcNow());
}
