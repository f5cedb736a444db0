using Azure;
using Azure.Data.Tables;

namespace Hotline.Surveys.Sending;

/// <summary>Table <c>campaignlanes</c>.</summary>
public sealed class CampaignLaneStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(CampaignLaneRow.Table);

    internal async Task<StoredLane?> FindAsync(string campaign, int lane, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<CampaignLaneRow>(campaign, CampaignLaneRow.KeyOf(lane), cancellationToken: cancel);
        return row.HasValue ? row.Value!.ToLane() : null;
    }

    /// <returns>Null if it changed meanwhile, or if it was written and nobody heard of it.</returns>
    internal async Task<StoredLane?> TryWriteAsync(string campaign, int lane, CampaignLane state, ETag? before, CancellationToken cancel)
    {
        var row = CampaignLaneRow.Of(campaign, lane, state);
        try
        {
            var response = await (before is { } etag ? table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancel) : table.AddEntityAsync(row, cancel));
            return new StoredLane(state, response.Headers.ETag!.Value);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return null;
        }
    }
}
