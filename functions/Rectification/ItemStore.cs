using Azure;
using Azure.Data.Tables;

namespace Hotline.Rectification;

/// <summary>As read, to be written back under <paramref name="ETag"/>.</summary>
internal sealed record StoredItem(Item Item, ETag ETag);

/// <summary>Table <c>rectification</c>: items and their trails. An item and its step are one transaction.</summary>
public sealed class ItemStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(ItemRow.Table);

    internal async Task<StoredItem?> FindAsync(string id, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<ItemRow>(ItemRow.Partition, ItemRow.Heads + id, cancellationToken: cancel);
        return row.HasValue ? new StoredItem(row.Value!.Read<Item>(), row.Value!.ETag) : null;
    }

    internal async Task<IReadOnlyList<Step>> ReadTrailAsync(string id, CancellationToken cancel) =>
        await Range(ItemRow.StepsOf(id), cancel).Select(row => row.Read<Step>()).ToListAsync(cancel);

    /// <summary>All whose ids begin so; all there are for an empty beginning.</summary>
    internal async Task<IReadOnlyList<StoredItem>> ReadAsync(string beginning, CancellationToken cancel) =>
        await Range(ItemRow.Heads + beginning, cancel).Select(row => new StoredItem(row.Read<Item>(), row.ETag)).ToListAsync(cancel);

    /// <summary>Adds an item with its first steps.</summary>
    /// <returns>False if there is one of this id.</returns>
    internal Task<bool> TryAddAsync(string id, Matter matter, IReadOnlyList<Step> trail, CancellationToken cancel) =>
        TryAsync(new TableTransactionAction(TableTransactionActionType.Add, ItemRow.Of(Item.Of(id, matter, trail))), id, 0, trail, cancel);

    /// <returns>The item then; null if it changed meanwhile.</returns>
    internal async Task<Item?> TryStepAsync(StoredItem before, Step step, CancellationToken cancel)
    {
        var after = before.Item.After(step);
        var head = new TableTransactionAction(TableTransactionActionType.UpdateReplace, ItemRow.Of(after), before.ETag);
        return await TryAsync(head, after.Id, before.Item.Steps, [step], cancel) ? after : null;
    }

    private async Task<bool> TryAsync(TableTransactionAction head, string id, int steps, IReadOnlyList<Step> added, CancellationToken cancel)
    {
        try
        {
            var trail = added.Select((step, i) => new TableTransactionAction(TableTransactionActionType.Add, ItemRow.Of(id, steps + i + 1, step)));
            await table.SubmitTransactionAsync(trail.Prepend(head), cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Ids hold no '~'.</summary>
    private AsyncPageable<ItemRow> Range(string beginning, CancellationToken cancel) => table.QueryAsync<ItemRow>(
        TableClient.CreateQueryFilter($"PartitionKey eq {ItemRow.Partition} and RowKey ge {beginning} and RowKey lt {beginning + "~"}"), cancellationToken: cancel);
}
