using Azure;
using Azure.Data.Tables;
using Hotline.Casework.Tickets;

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

    /// <summary>An older version of the ticket never replaces a newer one, whoever comes last.</summary>
    internal async Task PutAsync(string client, Ticket ticket, ServiceRequest request, CancellationToken cancel)
    {
        var row = Open311Row.From(client, ticket, request);
        while (!await TryPutAsync(row, cancel))
        {
        }
    }

    /// <returns>False when somebody else wrote it meanwhile.</returns>
    private async Task<bool> TryPutAsync(Open311Row row, CancellationToken cancel)
    {
        var stored = await table.GetEntityIfExistsAsync<Open311Row>(row.PartitionKey, row.RowKey, cancellationToken: cancel);
        try
        {
            if (!stored.HasValue)
            {
                await table.AddEntityAsync(row, cancel);
            }
            else if (stored.Value!.Version <= row.Version)
            {
                await table.UpdateEntityAsync(row, stored.Value.ETag, TableUpdateMode.Replace, cancel);
            }

            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }
}
