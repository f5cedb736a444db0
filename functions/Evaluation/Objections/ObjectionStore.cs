using Azure;
using Azure.Data.Tables;

namespace Hotline.Evaluation.Objections;

/// <summary>As read, to be written back under <paramref name="ETag"/>.</summary>
internal sealed record StoredObjection(Objection Objection, ETag ETag);

/// <summary>Table <c>objections</c>. A round has as many as it has units, at most some times over: they are read together.</summary>
public sealed class ObjectionStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(ObjectionRow.Table);

    /// <returns>False if there is one of this id.</returns>
    internal async Task<bool> TryAddAsync(Objection objection, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(ObjectionRow.Of(objection), cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    internal async Task<StoredObjection?> FindAsync(string round, string id, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<ObjectionRow>(round, id, cancellationToken: cancel);
        return row.HasValue ? new StoredObjection(row.Value!.ToObjection(), row.Value!.ETag) : null;
    }

    internal async Task<IReadOnlyList<Objection>> ReadAsync(string round, CancellationToken cancel) =>
        await table.QueryAsync<ObjectionRow>(TableClient.CreateQueryFilter($"PartitionKey eq {round}"), cancellationToken: cancel).Select(row => row.ToObjection()).ToListAsync(cancel);

    /// <returns>False when somebody decided it meanwhile.</returns>
    internal async Task<bool> TryWriteAsync(Objection objection, ETag known, CancellationToken cancel)
    {
        try
        {
            await table.UpdateEntityAsync(ObjectionRow.Of(objection), known, TableUpdateMode.Replace, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }
}
