using Hotline.Platform.Commands;
using Outcome = Hotline.Platform.Commands.ChangeOutcome<Hotline.Rectification.Items.StoredItem>;

namespace Hotline.Rectification.Items;

/// <summary>
/// A command as in <see cref="LifeCycle"/>, given to an item. Three storage operations: item, counts, commit; with a key of the caller's one more, for the
/// trail.
/// </summary>
internal class GivenToItem(ItemStore items, ItemOrder order, StepKind kind, Said said) : CommandPipeline<StoredItem, Step>(order.Expected)
{
    protected override Task<StoredItem?> ReadAsync(CancellationToken cancel) => items.FindAsync(order.Id, cancel);

    protected override Outcome? Bar(StoredItem now)
    {
        var parties = Parties.Of(now.Item, order.By);
        return parties.Count == 0 ? new Outcome.NotFound() : parties.Any(party => LifeCycle.MayGive(kind, party)) ? null : new Outcome.Forbidden();
    }

    /// <summary>What was done under the caller's key already, whoever changed the item since.</summary>
    protected override async Task<Outcome?> FindDoneAsync(StoredItem now, CancellationToken cancel)
    {
        var done = order.Key is null ? null : (await items.ReadTrailAsync(now.Item, cancel)).FirstOrDefault(s => s.Key == order.Key && s.By == order.By.Id);
        return done is null ? null : done.Kind == kind && done.Note == said.Note ? new Outcome.Changed(now) : new Outcome.KeyReused();
    }

    protected override bool Fits(StoredItem now) => LifeCycle.Fits(kind, now.Item.State);

    protected override Task<StoredItem?> TryCommitAsync(StoredItem now, Step change, CancellationToken cancel) => items.TryStepAsync(now, change, cancel);
}
