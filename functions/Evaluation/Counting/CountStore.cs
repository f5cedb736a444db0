using Azure;
using Azure.Data.Tables;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Counting;

/// <summary>Table <c>counts</c>: per round how far each shard is counted, how far its ballots are cut from their respondents, and who confirmed the count.</summary>
public sealed class CountStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(CountRow.Table);

    internal async Task<IReadOnlyList<StoredCount>> ReadAsync(Round round, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {round.Id} and RowKey ge {CountRow.Prefix} and RowKey lt {CountRow.Prefix + "~"}");
        return await table.QueryAsync<TableEntity>(filter, cancellationToken: cancel).Select(row => CountRow.Read(row, round)).ToListAsync(cancel);
    }

    internal async Task<StoredCount?> FindAsync(Round round, int shard, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(round.Id, CountRow.KeyOf(shard), cancellationToken: cancel);
        return row.HasValue ? CountRow.Read(row.Value!, round) : null;
    }

    /// <returns>False when somebody else wrote it meanwhile.</returns>
    internal Task<bool> TryWriteAsync(string round, ShardCount count, ETag? known, CancellationToken cancel) => TryAsync(CountRow.Of(round, count), known, cancel);

    internal async Task<IReadOnlyList<Confirmation>> ReadConfirmationsAsync(string round, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {round} and RowKey ge {ConfirmationRow.Prefix} and RowKey lt {ConfirmationRow.Prefix + "~"}");
        return await table.QueryAsync<ConfirmationRow>(filter, cancellationToken: cancel).Select(row => row.ToConfirmation()).ToListAsync(cancel);
    }

    /// <summary>The same person again changes nothing but the hash it names.</summary>
    internal Task ConfirmAsync(string round, Confirmation confirmation, CancellationToken cancel) =>
        table.UpsertEntityAsync(ConfirmationRow.Of(round, confirmation), TableUpdateMode.Replace, cancel);

    private async Task<bool> TryAsync(TableEntity row, ETag? known, CancellationToken cancel)
    {
        try
        {
            await (known is { } etag ? table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancel) : table.AddEntityAsync(row, cancel));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
