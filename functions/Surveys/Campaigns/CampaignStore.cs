using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Storage;

namespace Hotline.Surveys.Campaigns;

/// <summary>Table <c>campaigns</c>: the campaigns and, beside them, which of them are active.</summary>
public sealed class CampaignStore(TableServiceClient tables)
{
    internal const int PageSize = 100;

    private readonly TableClient table = tables.GetTableClient(CampaignRow.Table);

    /// <returns>False if a campaign of this id exists.</returns>
    internal async Task<bool> TryAddAsync(Campaign campaign, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(CampaignRow.Of(campaign), cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    public async Task<StoredCampaign?> FindAsync(string id, CancellationToken cancel)
    {
        if (!CampaignBody.IsId(id))
        {
            return null;
        }

        var row = await table.GetEntityIfExistsAsync<CampaignRow>(CampaignRow.Partition, id, cancellationToken: cancel);
        return row.HasValue ? row.Value!.ToCampaign() : null;
    }

    /// <summary>Up to 100 in the order of their ids, those after <paramref name="after"/>.</summary>
    internal async Task<IReadOnlyList<CampaignSummary>> ListAsync(string after, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {CampaignRow.Partition} and RowKey gt {after} and RowKey lt {ActiveCampaignsRow.Key}");
        string[] columns = ["RowKey", "Title", "Round", "State", "End", "Total", "StartsAt", "StartedAt", "EndedAt"];
        await foreach (var page in table.QueryAsync<CampaignRow>(filter, PageSize, columns, cancel).AsPages())
        {
            return [.. page.Values.Select(row => row.ToSummary())];
        }

        return [];
    }

    internal async Task<ActiveCampaignsRow> ReadActiveAsync(CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<ActiveCampaignsRow>(CampaignRow.Partition, ActiveCampaignsRow.Key, cancellationToken: cancel);
        return row.HasValue ? row.Value! : new ActiveCampaignsRow();
    }

    /// <summary>Changes a campaign together with the register of the active ones.</summary>
    /// <returns>False if either changed meanwhile, or if it was done and nobody heard of it.</returns>
    internal async Task<bool> TryMoveAsync(StoredCampaign from, Campaign to, ActiveCampaignsRow active, CancellationToken cancel)
    {
        try
        {
            var campaign = new TableTransactionAction(TableTransactionActionType.UpdateReplace, CampaignRow.Of(to), from.ETag);
            await table.SubmitTransactionAsync([campaign, active.With(to).ToAction()], cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Changes a campaign for sure; the change is null where there is nothing left to change, as after it was made.</summary>
    /// <returns>It as it is now.</returns>
    internal async Task<StoredCampaign?> ChangeAsync(string id, Func<Campaign, Campaign?> change, CancellationToken cancel)
    {
        for (var tries = 1; await FindAsync(id, cancel) is { } found; tries++)
        {
            if (change(found.Campaign) is not { } changed)
            {
                return found;
            }

            if (!await TryMoveAsync(found, changed, await ReadActiveAsync(cancel), cancel))
            {
                await LostRace.PauseAsync(tries, cancel);
            }
        }

        return null;
    }
}
