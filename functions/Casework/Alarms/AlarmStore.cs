using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Casework.Alarms;

public sealed class AlarmStore(TableServiceClient tables)
{
    public const string Table = "alarms";

    private const int PageSize = 200;

    // What has been tried and is still due was refused: asked again now and then, not every minute.
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>The alarms whose instant has passed, earliest first, page by page; without those that rang in vain of late.</summary>
    internal IAsyncEnumerable<IReadOnlyList<Alarm>> ReadDueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (partition, row) = AlarmRow.Keys(now);
        return ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {row}"), r => !(now - r.TriedAt < Again), cancel);
    }

    internal IAsyncEnumerable<IReadOnlyList<Alarm>> ReadProvisionalAsync(int year, CancellationToken cancel) =>
        ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {AlarmRow.ProvisionalKeys(year, "").PartitionKey}"), _ => true, cancel);

    /// <summary>Lets an alarm that was met ring again later; nothing when it was written anew since.</summary>
    internal async Task PostponeAsync(Alarm met, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            var tried = new TableEntity(met.Partition, met.Row) { [nameof(AlarmRow.TriedAt)] = now };
            await table.UpdateEntityAsync(tried, met.ETag, TableUpdateMode.Merge, cancel);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Then it rings by what was written.
        }
    }

    /// <summary>Removes a row that was met but is not the ticket's alarm, or no longer provisional; not when it was written anew since.</summary>
    internal async Task RemoveAsync(Alarm met, CancellationToken cancel)
    {
        try
        {
            await table.DeleteEntityAsync(met.Partition, met.Row, met.ETag, cancel);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // Somebody wants it there again.
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<Alarm>> ReadAsync(string filter, Func<AlarmRow, bool> isWanted, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in table.QueryAsync<AlarmRow>(filter, PageSize, cancellationToken: cancel).AsPages())
        {
            yield return [.. page.Values.Where(isWanted).Select(r => r.ToAlarm())];
        }
    }
}
