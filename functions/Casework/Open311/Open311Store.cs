using Azure.Data.Tables;

namespace Hotline.Casework.Open311;

public sealed class Open311Store(TableServiceClient tables)
{
    public const string Table = "open311";

    /// <summary>As many as the specification lets a list have.</summary>
    private const int Most = 1000;

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>Latest first. Costs a query a month, and as many pages as the client filed in the range.</summary>
    internal async Task<IReadOnlyList<ServiceRequest>> ListAsync(string client, RequestsQuery query, CancellationToken cancel)
    {
        var found = new List<ServiceRequest>();
        foreach (var month in query.Months)
        {
            await foreach (var row in table.QueryAsync<Open311Row>(Open311Row.Filter(client, month, query), cancellationToken: cancel))
            {
                var request = row.ToRequest();
                if (query.Takes(request))
                {
                    found.Add(request);
                }

                if (found.Count == Most)
                {
                    return found;
                }
            }
        }

        return found;
    }
}
