using System.Text.Json;
using Hotline.Platform.Http;
using Hotline.Surveys.Campaigns;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Sending;

public sealed class CampaignsQueue(WorkOnCampaign work)
{
    [Function("CampaignStep")]
    public Task Step([QueueTrigger(CampaignSteps.Queue)] string message, CancellationToken cancel) =>
        work.RunAsync(JsonSerializer.Deserialize<CampaignStep>(message, Json.Stored)!, cancel);
}
