using Hotline.City.Directory;
using Hotline.Platform.Commands;

namespace Hotline.Rectification.Items;

/// <summary>Writes a draft anew, before anybody was asked to put it right. Saying twice what stands there changes nothing.</summary>
public sealed class ReviseItem(ItemStore items, LiveDirectory directory, TimeProvider clock)
{
    internal async Task<ChangeOutcome<StoredItem>> RunAsync(ItemOrder order, Matter matter, CancellationToken cancel)
    {
        var revised = new Step(StepKind.Revise, order.By.Id, order.By.Name, null, clock.GetUtcNow(), matter.Title);
        return CheckUnits.Of(matter, directory.Current) is { Count: > 0 } errors
            ? new ChangeOutcome<StoredItem>.Invalid(errors)
            : await new Revision(items, order, matter).RunAsync(_ => new(revised), cancel);
    }

    private sealed class Revision(ItemStore items, ItemOrder order, Matter matter) : GivenToItem(items, order, StepKind.Revise, new Said(matter.Title))
    {
        private readonly ItemStore items = items;

        protected override Task<ChangeOutcome<StoredItem>?> FindDoneAsync(StoredItem now, CancellationToken cancel) =>
            Task.FromResult<ChangeOutcome<StoredItem>?>(now.Item.Matter.IsSame(matter) ? new ChangeOutcome<StoredItem>.Changed(now) : null);

        protected override Task<StoredItem?> TryCommitAsync(StoredItem now, Step change, CancellationToken cancel) =>
            items.TryReviseAsync(now, matter with { Origin = now.Item.Matter.Origin }, change, cancel);
    }
}
