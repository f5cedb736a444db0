using System.Globalization;
using System.Text.Json;
using Azure;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Campaigns;

/// <summary>What the office does with a campaign. Every command may be repeated, and may carry the ETag it rests on in <c>If-Match</c>.</summary>
public sealed class CampaignCommandsHttp(StartCampaign start, PauseCampaign pause, ResumeCampaign resume, CancelCampaign stop, FollowCampaign follow)
{
    [Function("CampaignsStart")]
    public async Task<IResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{id}/start")] HttpRequest request, string id, CancellationToken cancel) =>
        await AnswerAsync(request, await start.RunAsync(id, Expected(request), cancel), cancel);

    [Function("CampaignsPause")]
    public async Task<IResult> Pause(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{id}/pause")] HttpRequest request, string id, CancellationToken cancel) =>
        await AnswerAsync(request, await pause.RunAsync(id, Expected(request), cancel), cancel);

    [Function("CampaignsResume")]
    public async Task<IResult> Resume(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{id}/resume")] HttpRequest request, string id, CancellationToken cancel) =>
        await AnswerAsync(request, await resume.RunAsync(id, Expected(request), cancel), cancel);

    [Function("CampaignsCancel")]
    public async Task<IResult> Cancel(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{id}/cancel")] HttpRequest request, string id, CancellationToken cancel) =>
        await AnswerAsync(request, await stop.RunAsync(id, Expected(request), cancel), cancel);

    private async Task<IResult> AnswerAsync(HttpRequest request, CampaignOutcome outcome, CancellationToken cancel) => outcome switch
    {
        CampaignOutcome.Moved moved => CampaignsHttp.View(request, moved.Stored, await follow.ProgressAsync(moved.Stored.Campaign, cancel)),
        CampaignOutcome.Stale stale => Conflict(CampaignProblems.Stale, stale.Now),
        CampaignOutcome.NotPossible not => Conflict(CampaignProblems.NotPossible, not.Now),
        CampaignOutcome.ExtensionTaken taken => CampaignProblems.ExtensionTaken.With(new FieldError("extension", taken.By)).ToResult(),
        CampaignOutcome.RoundNotOpen { IsOver: var isOver } => (isOver ? CampaignProblems.RoundOver : CampaignProblems.RoundNotOpen).ToResult(),
        CampaignOutcome.Nobody => CampaignProblems.Nobody.ToResult(),
        CampaignOutcome.TooLong tooLong => CampaignProblems.TooLong.With(
            new FieldError("wording", string.Create(CultureInfo.InvariantCulture, $"{tooLong.Characters} > {CampaignTexts.Longest}"))).ToResult(),
        CampaignOutcome.Outdated outdated => CampaignProblems.Outdated.With(outdated.Errors).ToResult(),
        CampaignOutcome.TooEarly => CampaignProblems.TooEarly.ToResult(),
        _ => CampaignProblems.NotFound.ToResult(),
    };

    private static IResult Conflict(Problem problem, Campaign now) =>
        (problem with { Current = new { State = JsonNamingPolicy.CamelCase.ConvertName(now.State.ToString()) }, Allowed = CampaignView.AllowedIn(now.State) }).ToResult();

    private static ETag? Expected(HttpRequest request) => request.Headers.IfMatch.ToString() is { Length: > 0 } etag && etag != "*" ? new ETag(etag) : null;
}
