using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Commands;

namespace Hotline.Rectification.Items;

/// <summary>As read, to be written back under <paramref name="ETag"/>.</summary>
internal sealed record StoredItem(Item Item, ETag ETag) : IVersion;

/// <summary>Items and their trails in table <c>rectification</c>. An item, its step, its lines and the counts of its unit are one transaction.</summary>
public sealed class ItemStore(TableServiceClient tables)
{
    public const string Table = "rectification";

    /// <summary>All of it, so that whatever a step changes is one transaction.</summary>
    internal const string Partition = "item";

    private readonly TableClient table = tables.GetTableClient(ItemStore.Table);

    internal async Task<StoredItem?> FindAsync(string id, CancellationToken cancel) =>
        await FindRowAsync(ItemRow.HeadOf(id), cancel) is { } head ? new StoredItem(head.Read<Item>(), head.ETag) : null;

    /// <summary>Up to what the item knows of: a step that comes meanwhile is not shown without what it did.</summary>
    internal async Task<IReadOnlyList<Step>> ReadTrailAsync(Item item, CancellationToken cancel)
    {
        var (from, to) = (ItemRow.StepOf(item.Id, 1), ItemRow.StepOf(item.Id, item.Steps));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ItemStore.Partition} and RowKey ge {from} and RowKey le {to}");
        return await table.QueryAsync<ItemRow>(filter, cancellationToken: cancel).Select(row => row.Read<Step>()).ToListAsync(cancel);
    }

    /// <summary>All whose ids begin so: those of a round, one a unit.</summary>
    internal async Task<IReadOnlyList<StoredItem>> ReadAsync(string beginning, CancellationToken cancel)
    {
        var from = ItemRow.HeadOf(beginning);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ItemStore.Partition} and RowKey ge {from} and RowKey lt {from + "~"}");
        return await table.QueryAsync<ItemRow>(filter, cancellationToken: cancel).Select(row => new StoredItem(row.Read<Item>(), row.ETag)).ToListAsync(cancel);
    }

    /// <summary>Adds an item with its first steps.</summary>
    /// <returns>Null when there is one of this id, or the counts of its unit changed meanwhile: look again.</returns>
    internal Task<StoredItem?> TryAddAsync(string id, Matter matter, IReadOnlyList<Step> trail, CancellationToken cancel) =>
        TryAsync(null, Item.Of(id, matter, trail), trail, [], cancel);

    /// <returns>Null when the item, or the counts of its unit, changed meanwhile: look again.</returns>
    internal Task<StoredItem?> TryStepAsync(StoredItem before, Step step, CancellationToken cancel) => TryStepAsync(before, step, [], cancel);

    /// <param name="before">As read.</param>
    /// <param name="step">What is done.</param>
    /// <param name="more">Written in the same transaction, in the same partition.</param>
    /// <param name="cancel">Ends the waiting; the commit may have happened.</param>
    internal Task<StoredItem?> TryStepAsync(StoredItem before, Step step, IEnumerable<TableTransactionAction> more, CancellationToken cancel) =>
        TryAsync(before, before.Item.After(step), [step], more, cancel);

    /// <summary>A draft with other words, perhaps of another unit.</summary>
    internal Task<StoredItem?> TryReviseAsync(StoredItem before, Matter matter, Step step, CancellationToken cancel) =>
        TryAsync(before, before.Item.After(step) with { Matter = matter }, [step], [], cancel);

    private async Task<StoredItem?> TryAsync(StoredItem? before, Item after, IReadOnlyList<Step> steps, IEnumerable<TableTransactionAction> more, CancellationToken cancel)
    {
        var head = ItemRow.Of(ItemRow.HeadOf(after.Id), after, Guid.NewGuid().ToString("N"));
        IEnumerable<TableTransactionAction> actions =
        [
            before is null ? new(TableTransactionActionType.Add, head) : new(TableTransactionActionType.UpdateReplace, head, before.ETag),
            .. ItemRows.Steps(after.Id, before?.Item.Steps ?? 0, steps),
            .. ItemRows.Lines(before?.Item, after),
            .. await CountAsync(before?.Item, after, cancel),
            .. more,
        ];
        try
        {
            var answers = await table.SubmitTransactionAsync(actions, cancel);
            return new StoredItem(after, answers.Value[0].Headers.ETag!.Value);
        }
        // 404: a row that it deletes is gone already.
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            // The client may have sent it twice because an answer got lost: then the first one was ours.
            return await FindRowAsync(head.RowKey, cancel) is { } now && now.Commit == head.Commit ? new StoredItem(after, now.ETag) : null;
        }
    }

    private async Task<IReadOnlyList<TableTransactionAction>> CountAsync(Item? before, Item after, CancellationToken cancel)
    {
        var leads = new[] { before?.Matter.Lead, after.Matter.Lead }.OfType<string>().Distinct(StringComparer.Ordinal);
        return await Task.WhenAll(leads.Select(async lead =>
        {
            Item? Led(Item? item) => item?.Matter.Lead == lead ? item : null;
            var key = ItemRow.Counts + lead;
            var known = await FindRowAsync(key, cancel);
            var row = ItemRow.Of(key, (known?.Read<UnitCounts>() ?? UnitCounts.None).With(Led(before), Led(after)));
            return known is null ? new TableTransactionAction(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, known.ETag);
        }));
    }

    private async Task<ItemRow?> FindRowAsync(string key, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<ItemRow>(ItemStore.Partition, key, cancellationToken: cancel);
        return row.HasValue ? row.Value : null;
    }
}
