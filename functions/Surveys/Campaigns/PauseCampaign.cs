using Azure;

namespace Hotline.Surveys.Campaigns;

/// <summary>No further text goes out; what the gateway was already given, it has.</summary>
public sealed class PauseCampaign(MoveCampaign move, TimeProvider clock)
{
    internal Task<CampaignOutcome> RunAsync(string id, ETag? expected, CancellationToken cancel) => move.RunAsync(
        id,
        expected,
        campaign => campaign.State == CampaignState.Paused,
        campaign => campaign.State == CampaignState.Running ? campaign.Pause(clock.GetUtcNow()) : null,
        cancel);
}
