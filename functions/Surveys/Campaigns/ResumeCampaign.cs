using Azure;

namespace Hotline.Surveys.Campaigns;

/// <summary>Goes on where it was paused.</summary>
public sealed class ResumeCampaign(MoveCampaign move, CampaignSteps steps, TimeProvider clock)
{
    internal async Task<CampaignOutcome> RunAsync(string id, ETag? expected, CancellationToken cancel)
    {
        var outcome = await move.RunAsync(
            id,
            expected,
            campaign => campaign.State == CampaignState.Running,
            campaign => campaign.State == CampaignState.Paused ? campaign.Resume(clock.GetUtcNow()) : null,
            cancel);
        if (outcome is CampaignOutcome.Moved moved)
        {
            await steps.BeginAsync(moved.Stored.Campaign, cancel);
        }

        return outcome;
    }
}
