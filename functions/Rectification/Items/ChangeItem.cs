using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Platform.Commands;
using Hotline.Platform.Http;
using Microsoft.Extensions.Options;

namespace Hotline.Rectification.Items;

/// <summary>Gives a command to an item, by the table in <see cref="LifeCycle"/>.</summary>
public sealed class ChangeItem(ItemStore items, LiveDirectory directory, IOptions<RectificationOptions> options, TimeProvider clock)
{
    internal Task<ChangeOutcome<StoredItem>> RunAsync(ItemOrder order, StepKind kind, Said said, CancellationToken cancel) =>
        new GivenToItem(items, order, kind, said).RunAsync(
            now => Why(now.Item, kind, said) is { } why ? new(null, why) : new(StepOf(now.Item, order, kind, said)), cancel);

    /// <summary>Looks only, before the rest of a command is read.</summary>
    /// <returns>What stands against it; else null.</returns>
    internal async Task<ChangeOutcome<StoredItem>?> LookAsync(StoredItem now, ItemOrder order, StepKind kind, Said said, CancellationToken cancel) =>
        await new GivenToItem(items, order, kind, said).CheckAsync(now, cancel) ?? (Why(now.Item, kind, said) is { } why ? GivenToItem.Refuse(now, why) : null);

    private Problem? Why(Item item, StepKind kind, Said said)
    {
        var today = clock.GetUtcNow().CityDate();
        return Obstacles.Of(item, kind, today) is { } why ? RectificationProblems.Refused.With(new FieldError("command", why))
            : Obstacles.In(said, item, kind, today, directory.Current.Calendar) is { } wrong ? Problems.Invalid.With(wrong)
            : null;
    }

    private Step StepOf(Item item, ItemOrder order, StepKind kind, Said said)
    {
        var (by, calendar, now) = (order.By, directory.Current.Calendar, clock.GetUtcNow());
        var isOfUnit = Parties.Of(item, by).Any(party => party != Party.Office && LifeCycle.MayGive(kind, party));
        return new Step(kind, by.Id, by.Name, isOfUnit ? by.UnitId : null, now, said.Note)
        {
            Date = said.Date,
            Month = said.Month,
            Percent = said.Percent,
            File = said.File,
            Key = order.Key,
            Due = kind switch
            {
                StepKind.HandOver or StepKind.Refuse or StepKind.Reopen => said.Date is { } date
                    ? Deadline.On(date, calendar)
                    : Deadline.After(now.CityDate(), said.WorkDays ?? options.Value.DefaultWorkDays, calendar),
                StepKind.GrantExtension => Deadline.On(said.Date ?? item.AskedDue!.Value, calendar),
                _ => null,
            },
        };
    }
}
