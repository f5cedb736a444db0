using Azure;

namespace Hotline.Surveys.Campaigns;

/// <summary>Ends a campaign for good: what was not sent is skipped.</summary>
public sealed class CancelCampaign(MoveCampaign move, CampaignSteps steps, TimeProvider clock)
{
    internal async Task<CampaignOutcome> RunAsync(string id, ETag? expected, CancellationToken cancel)
    {
        var outcome = await move.RunAsync(
            id,
            expected,
            campaign => campaign.State == CampaignState.Cancelled,
            campaign => campaign.IsOver ? null : campaign.Finish(CampaignEnd.Cancelled, clock.GetUtcNow()),
            cancel);
        if (outcome is CampaignOutcome.Moved { Stored.Campaign: { IsSettled: false } campaign })
        {
            await steps.BeginAsync(campaign, cancel);
        }

        return outcome;
    }
}
