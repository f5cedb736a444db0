using Hotline.City.Directory;
using Hotline.Platform.Storage;

namespace Hotline.Rectification.Items;

/// <summary>Writes a draft anew, before anybody was asked to put it right. Saying twice what stands there changes nothing.</summary>
public sealed class ReviseItem(ItemStore items, ChangeItem change, LiveDirectory directory, TimeProvider clock)
{
    internal async Task<ChangeOutcome> RunAsync(ItemOrder order, Matter matter, CancellationToken cancel)
    {
        if (CheckUnits.Of(matter, directory.Current) is { Count: > 0 } errors)
        {
            return new ChangeOutcome.Invalid(errors);
        }

        for (var tries = 1; await items.FindAsync(order.Id, cancel) is { } stored; tries++)
        {
            var against = change.Against(stored, order, StepKind.Revise, new Said(matter.Title));
            if (stored.Item.Matter.IsSame(matter) && against is null or ChangeOutcome.Stale or ChangeOutcome.Illegal)
            {
                return new ChangeOutcome.Changed(stored);
            }

            if (against is not null)
            {
                return against;
            }

            var revised = new Step(StepKind.Revise, order.By.Id, order.By.Name, null, clock.GetUtcNow(), matter.Title);
            if (await items.TryReviseAsync(stored, matter with { Origin = stored.Item.Matter.Origin }, revised, cancel) is { } after)
            {
                return new ChangeOutcome.Changed(after);
            }

            await LostRace.PauseAsync(tries, cancel);
        }

        return new ChangeOutcome.NotFound();
    }
}
