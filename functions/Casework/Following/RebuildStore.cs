using Azure;
using Azure.Data.Tables;

namespace Hotline.Casework.Following;

public sealed class RebuildStore(TableServiceClient tables)
{
    public const string Table = "rebuilds";

    private readonly TableClient table = tables.GetTableClient(Table);

    internal async Task<Rebuild?> ReadAsync(CancellationToken cancel)
    {
        var (partition, row) = RebuildRow.Keys();
        var answer = await table.GetEntityIfExistsAsync<RebuildRow>(partition, row, cancellationToken: cancel);
        return answer.HasValue ? answer.Value!.ToRebuild() : null;
    }

    /// <returns>False when somebody else was first.</returns>
    internal async Task<bool> TryWriteAsync(Rebuild rebuild, CancellationToken cancel)
    {
        var row = RebuildRow.From(rebuild);
        try
        {
            await (rebuild.ETag is { } known ? table.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancel) : table.AddEntityAsync(row, cancel));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }
}
