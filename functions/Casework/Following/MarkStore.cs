using Azure.Data.Tables;

namespace Hotline.Casework.Following;

/// <summary>Up to which step everything derived from a ticket is made.</summary>
public sealed class FollowedStore(TableServiceClient tables)
{
    public const string Table = "followed";
    private const string Row = "followed";
    private const string Steps = "Steps";

    private readonly TableClient table = tables.GetTableClient(Table);

    internal async Task<int> ReadAsync(string number, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(number, Row, cancellationToken: cancel);
        return row.HasValue ? row.Value!.GetInt32(Steps)!.Value : 0;
    }

    /// <summary>A late writer may put it back: then some things are made once more.</summary>
    internal Task WriteAsync(string number, int steps, CancellationToken cancel) =>
        table.UpsertEntityAsync(new TableEntity(number, Row) { [Steps] = steps }, TableUpdateMode.Replace, cancel);
}
