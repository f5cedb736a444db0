using System.Text.Json;
using Hotline.Platform.Http;
using Hotline.Sms.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Campaigns;

/// <summary>Campaigns: the office makes them and looks at them first; auditors may look too.</summary>
public sealed class CampaignsHttp(CreateCampaign create, PreviewCampaign preview, FollowCampaign follow, CampaignStore campaigns)
{
    [Function("CampaignsCreate")]
    public async Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns")] HttpRequest request, CancellationToken cancel)
    {
        var plan = (await request.ReadValidAsync<CampaignBody>(cancel)).ToPlan();
        switch (await create.RunAsync(plan, cancel))
        {
            case CreateCampaignOutcome.Created created:
                request.HttpContext.Response.Headers.Location = $"/api/campaigns/{plan.Id}";
                return View(request, created.Stored, null, StatusCodes.Status201Created);
            case CreateCampaignOutcome.Existing existing:
                return View(request, existing.Stored, await follow.ProgressAsync(existing.Stored.Campaign, cancel));
            case CreateCampaignOutcome.Wrong wrong:
                return Problems.Invalid.With(wrong.Errors).ToResult();
            default:
                return CampaignProblems.IdTaken.ToResult();
        }
    }

    [Function("CampaignsPreviewPlan")]
    public async Task<IResult> PreviewPlan(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/preview")] HttpRequest request, CancellationToken cancel) =>
        await PreviewAsync((await request.ReadValidAsync<CampaignBody>(cancel)).ToPlan(), cancel);

    [Function("CampaignsPreview")]
    public async Task<IResult> Preview(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{id}/preview")] HttpRequest request, string id, CancellationToken cancel) =>
        await PreviewAsync((await FindAsync(id, cancel)).Campaign.Plan, cancel);

    [Function("CampaignsList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns")] HttpRequest request, CancellationToken cancel)
    {
        var after = request.Query["after"].ToString();
        if (after.Length > 0 && !CampaignBody.IsId(after))
        {
            throw new ProblemException(Problems.Invalid.With(new FieldError("after", "任务编号 / the id of a campaign")));
        }

        var page = await campaigns.ListAsync(after, cancel);
        return Results.Json(new { Campaigns = page, Next = page.Count == CampaignStore.PageSize ? page[^1].Id : null }, Json.Options);
    }

    [Function("CampaignsGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{id}")] HttpRequest request, string id, CancellationToken cancel)
    {
        var found = await FindAsync(id, cancel);
        return View(request, found, await follow.ProgressAsync(found.Campaign, cancel));
    }

    [Function("CampaignsTexts")]
    public async Task<IResult> Texts(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{id}/texts")] HttpRequest request, string id, CancellationToken cancel)
    {
        var (campaign, state) = ((await FindAsync(id, cancel)).Campaign, State(request.Query["state"]));
        var page = await follow.TextsAsync(campaign, state, request.Query["after"].ToString(), cancel);
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return page is null
            ? Problems.Invalid.With(new FieldError("after", "上一页返回的 next / the next of the page before")).ToResult()
            : Results.Json(page, Json.Options);
    }

    internal static IResult View(HttpRequest request, StoredCampaign stored, CampaignProgress? progress, int status = StatusCodes.Status200OK)
    {
        request.HttpContext.Response.Headers.ETag = stored.ETag.ToString();
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(CampaignView.Of(stored.Campaign, progress), Json.Options, statusCode: status);
    }

    private async Task<IResult> PreviewAsync(CampaignPlan plan, CancellationToken cancel)
    {
        var (shown, errors) = await preview.RunAsync(plan, cancel);
        return shown is null ? Problems.Invalid.With(errors).ToResult() : Results.Json(shown, Json.Options);
    }

    private async Task<StoredCampaign> FindAsync(string id, CancellationToken cancel) =>
        await campaigns.FindAsync(id, cancel) ?? throw new ProblemException(CampaignProblems.NotFound);

    private static DeliveryState? State(string? name)
    {
        var states = Enum.GetValues<DeliveryState>().ToDictionary(s => JsonNamingPolicy.CamelCase.ConvertName(s.ToString()));
        return string.IsNullOrEmpty(name) ? null
            : states.TryGetValue(name, out var state) ? state
            : throw new ProblemException(Problems.Invalid.With(new FieldError("state", string.Join(" | ", states.Keys))));
    }
}
