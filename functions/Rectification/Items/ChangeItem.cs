using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Hotline.Rectification.Items;

/// <summary>
/// Gives a command to an item, by the table in <see cref="LifeCycle"/>. Three storage operations: item, counts, commit; with a key of the caller's one
/// more, for the trail.
/// </summary>
public sealed class ChangeItem(ItemStore items, LiveDirectory directory, IOptions<RectificationOptions> options, TimeProvider clock)
{
    internal async Task<ChangeOutcome> RunAsync(ItemOrder order, StepKind kind, Said said, CancellationToken cancel)
    {
        for (var tries = 1; await items.FindAsync(order.Id, cancel) is { } stored; tries++)
        {
            if ((await DoneAsync(stored, order, kind, said, cancel) ?? Against(stored, order, kind, said)) is { } outcome)
            {
                return outcome;
            }

            if (await items.TryStepAsync(stored, StepOf(stored.Item, order, kind, said), cancel) is { } after)
            {
                return new ChangeOutcome.Changed(after);
            }

            await LostRace.PauseAsync(tries, cancel);
        }

        return new ChangeOutcome.NotFound();
    }

    /// <summary>Who, then which version, then which state: nobody learns more of an item than they may.</summary>
    /// <returns>Null when the command may be carried out.</returns>
    internal ChangeOutcome? Against(StoredItem stored, ItemOrder order, StepKind kind, Said said)
    {
        var parties = Parties.Of(stored.Item, order.By);
        return parties.Count == 0 ? new ChangeOutcome.NotFound()
            : !parties.Any(party => LifeCycle.MayGive(kind, party)) ? new ChangeOutcome.NotYours()
            : order.Expected is { } expected && expected != stored.ETag ? new ChangeOutcome.Stale(stored)
            : Check(stored, kind, said, parties);
    }

    /// <summary>What was done under the caller's key already, whoever changed the item since.</summary>
    private async Task<ChangeOutcome?> DoneAsync(StoredItem stored, ItemOrder order, StepKind kind, Said said, CancellationToken cancel)
    {
        var done = order.Key is null ? null : (await items.ReadTrailAsync(stored.Item, cancel)).FirstOrDefault(s => s.Key == order.Key && s.By == order.By.Id);
        return done is null ? null : done.Kind == kind && done.Note == said.Note ? new ChangeOutcome.Changed(stored) : new ChangeOutcome.KeyReused();
    }

    private ChangeOutcome? Check(StoredItem stored, StepKind kind, Said said, IReadOnlyList<Party> parties)
    {
        var today = clock.GetUtcNow().CityDate();
        return !LifeCycle.Fits(kind, stored.Item.State) ? new ChangeOutcome.Illegal(stored, LifeCycle.Allowed(stored.Item, parties, today))
            : Obstacles.Of(stored.Item, kind, today) is { } why ? new ChangeOutcome.Refused(stored, why)
            : Obstacles.In(said, stored.Item, kind, today, directory.Current.Calendar) is { } wrong ? new ChangeOutcome.Invalid([wrong])
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
