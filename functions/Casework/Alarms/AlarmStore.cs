using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Casework.Alarms;

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
    /// <returns>Whether it was there, and nobody wants it there again.</returns>
    internal async Task<bool> RemoveAsync(Alarm met, CancellationToken cancel)
    {
        try
        {
            return (await table.DeleteEntityAsync(met.Partition, met.Row, met.ETag, cancel)).Status != 404;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    /// <returns>The row that is the ticket's alarm, empty for none; null when nobody set it yet or the row is lost.</returns>
    internal async Task<string?> ReadStandingAsync(string number, CancellationToken cancel)
    {
        if (await ReadOfAsync(number, cancel) is not { Alarm: var alarm })
        {
            return null;
        }

        var isThere = alarm.Length == 0 || (await table.GetEntityIfExistsAsync<AlarmRow>(AlarmRow.Partition, alarm, cancellationToken: cancel)).HasValue;
        return isThere ? alarm : null;
    }

    /// <summary>A page of all that lies in the table. Not for a timer.</summary>
    /// <param name="after">The last row's <see cref="Alarm.Cursor"/>; empty for the first page.</param>
    /// <param name="size">How many.</param>
    /// <param name="cancel">Ends the read.</param>
    internal async Task<IReadOnlyList<Alarm>> ReadRowsAsync(string after, int size, CancellationToken cancel)
    {
        var filter = after.Split(Alarm.Break) is [var partition, var row]
            ? TableClient.CreateQueryFilter($"(PartitionKey eq {partition} and RowKey gt {row}) or PartitionKey gt {partition}")
            : null;
        return await table.QueryAsync<AlarmRow>(filter, size, cancellationToken: cancel).Take(size).Select(r => r.ToAlarm()).ToListAsync(cancel);
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
            // It is there, for it came and goes in one transaction with the row that names it (see below for who meddles).
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
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Somebody took away the row that is named: there again, it can be replaced.
            await table.UpsertEntityAsync(AlarmRow.From((of.PartitionKey, old!.Alarm), number), TableUpdateMode.Replace, cancel);
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
            yield return [.. page.Values.Select(r => r.ToAlarm())];
        }
    }
}
