using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Sending;

public sealed class CampaignsTimer(TendCampaigns tend)
{
    [Function("CampaignsTend")]
    public Task Tend([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancel) => tend.RunAsync(cancel);
}
