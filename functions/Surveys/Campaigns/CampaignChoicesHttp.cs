using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Campaigns;

public sealed class CampaignChoicesHttp(ReadCampaignChoices read)
{
    [Function("CampaignChoices")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaign-choices")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(read.Run(), Json.Options);
    }
}
