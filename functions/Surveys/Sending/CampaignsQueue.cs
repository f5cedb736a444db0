using Hotline.Platform.Storage;
using Hotline.Surveys.Campaigns;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Sending;

public sealed class CampaignsQueue(WorkOnCampaign work)
{
    [Function("CampaignStep")]
    public Task Step([QueueTrigger(CampaignSteps.Queue)] string message, CancellationToken cancel) =>
        work.RunAsync(MessageQueue<CampaignStep>.Read(message), cancel);
}
