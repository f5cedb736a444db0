using Hotline.Sms.Outbox;
using Hotline.Surveys.Campaigns;

namespace Hotline.Surveys.Sending;

/// <summary>
/// Makes the rows of a campaign's texts from the frozen list, some batches at a time. A batch is one transaction that adds what is not there, so it may be made
/// again. Storage: three requests per batch of 99.
/// </summary>
public sealed class FillOutbox(CampaignFiles files, OutboxStore outbox, CampaignStore campaigns, CampaignSteps steps, TimeProvider clock)
{
    private const int BatchesPerStep = 20;

    /// <returns>The next step; null when all are made, and the lanes of the shards begun.</returns>
    internal async Task<CampaignStep?> RunAsync(Campaign campaign, CampaignStep step, CancellationToken cancel)
    {
        var end = Math.Min(campaign.Batches, step.Batch + BatchesPerStep);
        if (!campaign.IsFilled)
        {
            await AddAsync(campaign, step.Batch, end, cancel);
        }

        if (!campaign.IsFilled && end < campaign.Batches)
        {
            return step.Next(end, clock.GetUtcNow(), null);
        }

        // A pause or an end may have come meanwhile: the campaign as it is now says which lanes there are.
        var filled = await campaigns.ChangeAsync(campaign.Id, c => c.IsFilled ? null : c with { IsFilled = true }, cancel);
        await steps.BeginAsync(filled!.Campaign, cancel);
        return null;
    }

    private async Task AddAsync(Campaign campaign, int first, int end, CancellationToken cancel)
    {
        var asked = await files.ReadAsync(campaign.Population!, cancel);
        for (var batch = first; batch < end; batch++)
        {
            var items = asked.Skip(batch * campaign.PerBatch).Take(campaign.PerBatch)
                .Select(a => new OutboxItem(Campaign.PrefixOf(batch) + a.PhoneHash, a.Respondent, Delivery.New(clock.GetUtcNow())));
            await outbox.AddBatchAsync(campaign.ShardOf(batch), Campaign.PrefixOf(batch), [.. items], cancel);
        }
    }
}
