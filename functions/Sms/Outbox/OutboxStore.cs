using Azure.Data.Tables;
using Hotline.Platform.Storage;

namespace Hotline.Sms.Outbox;

/// <summary>Table <c>outbox</c>. Texts and their tally change in one transaction; what several of one process want of a shard at the same time goes into one.</summary>
public sealed class OutboxStore
{
    /// <summary>Texts per transaction.</summary>
    internal const int MostPerChange = GroupTransaction.MostRows;

    private readonly OutboxTable table;
    private readonly GroupCommit<OutboxShard, OutboxChange> commits;

    public OutboxStore(TableServiceClient tables)
    {
        table = new OutboxTable(tables.GetTableClient(OutboxRow.Table));
        commits = new(change => change, change => change.Most, (shard, changes) => new OutboxTransaction(table, shard, changes));
    }

    /// <summary>Adds those that are not there yet.</summary>
    /// <param name="shard">Where.</param>
    /// <param name="items">At most 99.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>All of them as they are now.</returns>
    internal Task<IReadOnlyList<OutboxItem>> AddAsync(OutboxShard shard, IReadOnlyList<OutboxItem> items, CancellationToken cancel) =>
        MakeAsync(shard, new OutboxChange([.. items.Select(item => item.Row)], "", items, item => item), cancel);

    /// <summary>Adds those that are not there yet, of one batch: three requests.</summary>
    /// <param name="shard">Where.</param>
    /// <param name="prefix">How the rows of the batch begin.</param>
    /// <param name="items">At most 99.</param>
    /// <param name="cancel">Ends the waiting.</param>
    internal Task AddBatchAsync(OutboxShard shard, string prefix, IReadOnlyList<OutboxItem> items, CancellationToken cancel) =>
        MakeAsync(shard, new OutboxChange(null, prefix, items, item => item), cancel);

    /// <summary>Changes single texts, at most 99; those that are not there are left out.</summary>
    /// <returns>All of them that are there, as they are now.</returns>
    internal Task<IReadOnlyList<OutboxItem>> ChangeAsync(
        OutboxShard shard, IReadOnlyCollection<string> rows, Func<OutboxItem, OutboxItem> change, CancellationToken cancel) =>
        MakeAsync(shard, new OutboxChange(rows, "", [], change), cancel);

    /// <summary>Changes the texts whose row begins with <paramref name="prefix"/>, at most 99.</summary>
    /// <returns>All of them as they are now.</returns>
    internal Task<IReadOnlyList<OutboxItem>> ChangeAsync(OutboxShard shard, string prefix, Func<OutboxItem, OutboxItem> change, CancellationToken cancel) =>
        MakeAsync(shard, new OutboxChange(null, prefix, [], change), cancel);

    internal async Task<IReadOnlyList<OutboxItem>> ReadAsync(OutboxShard shard, string prefix, CancellationToken cancel) =>
        [.. (await table.ReadAsync(shard, prefix, cancel)).Select(row => row.ToItem())];

    /// <summary>Up to <paramref name="limit"/> texts of a shard in the order of their rows, those after <paramref name="after"/>: one request.</summary>
    internal async Task<IReadOnlyList<OutboxItem>> PageAsync(OutboxShard shard, string after, int limit, CancellationToken cancel) =>
        [.. (await table.PageAsync(shard, after, limit, cancel)).Select(row => row.ToItem())];

    internal async Task<OutboxTally> ReadTallyAsync(OutboxShard shard, CancellationToken cancel) => (await table.FindTallyAsync(shard, cancel))?.ToTally() ?? OutboxTally.Empty;

    private async Task<IReadOnlyList<OutboxItem>> MakeAsync(OutboxShard shard, OutboxChange change, CancellationToken cancel)
    {
        await commits.AddAsync(shard, [change], cancel);
        return change.Made;
    }
}
