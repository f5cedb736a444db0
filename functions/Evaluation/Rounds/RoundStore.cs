using Azure;
using Azure.Data.Tables;

namespace Hotline.Evaluation.Rounds;

/// <summary>A round as read, to be written back under <paramref name="ETag"/>.</summary>
public sealed record StoredRound(Round Round, ETag ETag);

/// <summary>Table <c>rounds</c>: the rounds and, beside them, which of them are open.</summary>
public sealed class RoundStore(TableServiceClient tables)
{
    internal const int PageSize = 100;

    private readonly TableClient table = tables.GetTableClient(RoundRow.Table);

    /// <returns>False if a round of this id exists.</returns>
    public async Task<bool> TryAddAsync(Round round, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(RoundRow.Of(round), cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    public async Task<StoredRound?> FindAsync(string id, CancellationToken cancel)
    {
        if (!RoundPlanRules.IsId(id))
        {
            return null;
        }

        var row = await table.GetEntityIfExistsAsync<RoundRow>(RoundRow.Partition, id, cancellationToken: cancel);
        return row.HasValue ? new StoredRound(row.Value!.ToRound(), row.Value!.ETag) : null;
    }

    /// <summary>Up to 100 rounds in the order of their ids, those after <paramref name="after"/>.</summary>
    public async Task<IReadOnlyList<RoundSummary>> ListAsync(string after, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {RoundRow.Partition} and RowKey gt {after} and RowKey lt {OpenRegisterRow.Key}");
        string[] columns = ["RowKey", "Title", "State", "Kind", "OpensAt", "ClosesAt", "ClosedAt"];
        await foreach (var page in table.QueryAsync<RoundRow>(filter, PageSize, columns, cancel).AsPages())
        {
            return [.. page.Values.Select(row => row.ToSummary())];
        }

        return [];
    }

    /// <summary>Which rounds are open or closing, and their codes.</summary>
    internal async Task<OpenRegisterRow> ReadRegisterAsync(CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<OpenRegisterRow>(RoundRow.Partition, OpenRegisterRow.Key, cancellationToken: cancel);
        return row.HasValue ? row.Value! : new OpenRegisterRow();
    }

    /// <summary>Changes a round that is not open.</summary>
    /// <returns>False if it changed meanwhile.</returns>
    internal async Task<bool> TryMoveAsync(StoredRound from, Round to, CancellationToken cancel)
    {
        try
        {
            await table.UpdateEntityAsync(RoundRow.Of(to), from.ETag, TableUpdateMode.Replace, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    /// <summary>Changes a round's state together with the register of open rounds.</summary>
    /// <returns>False if either changed meanwhile.</returns>
    internal async Task<bool> TryMoveAsync(StoredRound from, Round to, OpenRegisterRow register, CancellationToken cancel)
    {
        try
        {
            var round = new TableTransactionAction(TableTransactionActionType.UpdateReplace, RoundRow.Of(to), from.ETag);
            await table.SubmitTransactionAsync([round, register.With(to).ToAction()], cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }
}
