using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Clocks;

/// <summary>A row of table <c>alarms</c> as it was read.</summary>
internal sealed record Alarm(string Number, string Partition, string Row, ETag ETag);

public sealed class AlarmStore(TableServiceClient tables)
{
    public const string Table = "alarms";

    private const int PageSize = 200;

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>The alarms whose instant has passed, earliest first, page by page.</summary>
    internal IAsyncEnumerable<IReadOnlyList<Alarm>> ReadDueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (partition, row) = AlarmRow.Keys(now);
        return ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {row}"), cancel);
    }

    /// <summary>Sets a ticket's one alarm, or takes it away; a version older than what set it changes nothing.</summary>
    /// <returns>The row that is its alarm now, empty for none.</returns>
    internal async Task<string> SetAsync(string number, int version, DateTimeOffset? at, CancellationToken cancel)
    {
        while (true)
        {
            var old = await ReadOfAsync(number, cancel);
            if (old?.Version > version)
            {
                return old.Alarm;
            }

            if (await TrySetAsync(old, number, version, at, cancel) is { } alarm)
            {
                return alarm;
            }
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
            // Another run wants it there.
        }
    }

    /// <returns>Whether it was not listed yet.</returns>
    internal async Task<bool> ListProvisionalAsync(int year, string number, CancellationToken cancel)
    {
        var row = AlarmRow.From(AlarmRow.ProvisionalKeys(year, number), number);
        try
        {
            await table.AddEntityAsync(row, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Written anew, so that a timer that has just read it leaves it.
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
            return false;
        }
    }

    internal IAsyncEnumerable<IReadOnlyList<Alarm>> ReadProvisionalAsync(int year, CancellationToken cancel) =>
        ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {AlarmRow.ProvisionalKeys(year, "").PartitionKey}"), cancel);

    private async Task<string?> TrySetAsync(AlarmRow? old, string number, int version, DateTimeOffset? at, CancellationToken cancel)
    {
        var alarm = at is { } instant ? AlarmRow.From(AlarmRow.Keys(instant, number), number) : null;
        var of = AlarmRow.From(AlarmRow.KeysOf(number), number);
        (of.Alarm, of.Version) = (alarm?.RowKey ?? "", version);
        List<TableTransactionAction> actions = [old is null ? new(TableTransactionActionType.Add, of) : new(TableTransactionActionType.UpdateReplace, of, old.ETag)];
        if (alarm is not null)
        {
            actions.Add(new(TableTransactionActionType.UpsertReplace, alarm));
        }

        if (old is { Alarm.Length: > 0 } && old.Alarm != of.Alarm)
        {
            // It is there, for it came and goes in one transaction with the row that names it.
            actions.Add(new(TableTransactionActionType.Delete, new AlarmRow { PartitionKey = of.PartitionKey, RowKey = old.Alarm }, ETag.All));
        }

        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return of.Alarm;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return null;
        }
    }

    private async Task<AlarmRow?> ReadOfAsync(string number, CancellationToken cancel)
    {
        var (partition, row) = AlarmRow.KeysOf(number);
        var answer = await table.GetEntityIfExistsAsync<AlarmRow>(partition, row, cancellationToken: cancel);
        return answer.HasValue ? answer.Value : null;
    }

    private async IAsyncEnumerable<IReadOnlyList<Alarm>> ReadAsync(string filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in table.QueryAsync<AlarmRow>(filter, PageSize, cancellationToken: cancel).AsPages())
        {
            yield return [.. page.Values.Select(r => new Alarm(r.Number, r.PartitionKey, r.RowKey, r.ETag))];
        }
    }
}
