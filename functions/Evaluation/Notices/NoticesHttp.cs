using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Evaluation.Notices;

/// <summary>A round's notice before it is public: the office drafts, a leader approves, the office publishes.</summary>
public sealed class NoticesHttp(DraftNotice draft, ApproveNotice approve, PublishNotice publish, MakeNotice make, NoticeStore notices, RoundStore rounds)
{
    [Function("NoticesDraft")]
    public async Task<IResult> Draft(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/rounds/{id}/notice")] HttpRequest request, string id, CancellationToken cancel)
    {
        var (round, body) = (await rounds.VisibleAsync(request, id, cancel), await request.ReadValidAsync<NoticeBody>(cancel));
        return Results.Json(await draft.RunAsync(round, body.ToWords(), request.Staff(), cancel) ?? throw new ProblemException(NoticesProblems.NotFrozen), Json.Options);
    }

    [Function("NoticesDraftGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}/notice")] HttpRequest request, string id, CancellationToken cancel) =>
        Results.Json(new { Versions = (await notices.ReadAsync(id, cancel)).Select(n => n.Notice) }, Json.Options);

    [Function("NoticesPreview")]
    public async Task<IResult> Preview(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}/notice/{file}")] HttpRequest request, string id, string file, CancellationToken cancel)
    {
        var latest = (await notices.ReadAsync(id, cancel)).LastOrDefault()?.Notice ?? throw new ProblemException(NoticesProblems.NotFound);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return await make.FileAsync(latest, file, cancel) is { } bytes
            ? NoticeFileHttp.Of(request, file, bytes)
            : throw new ProblemException(NoticesProblems.NotFound);
    }

    [Function("NoticesApprove")]
    public async Task<IResult> Approve(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/notice/approve")] HttpRequest request, string id, CancellationToken cancel)
    {
        var body = await request.ReadValidAsync<ApprovalBody>(cancel);
        return await approve.RunAsync(id, body.Hash, request.Staff(), cancel) switch
        {
            ApproveOutcome.Approved => Results.Json((await notices.ReadAsync(id, cancel))[^1].Notice, Json.Options),
            ApproveOutcome.OtherContent => throw new ProblemException(NoticesProblems.OtherContent),
            ApproveOutcome.OwnDraft => throw new ProblemException(NoticesProblems.OwnDraft),
            _ => throw new ProblemException(NoticesProblems.NoDraft),
        };
    }

    [Function("NoticesPublish")]
    public async Task<IResult> Publish(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/notice/publish")] HttpRequest request, string id, CancellationToken cancel) =>
        await publish.RunAsync(await rounds.VisibleAsync(request, id, cancel), cancel) switch
        {
            PublishOutcome.Published p => Results.Json(p.Notice, Json.Options),
            PublishOutcome.Outdated => throw new ProblemException(NoticesProblems.Outdated),
            PublishOutcome.NotYet n => throw new ProblemException(NoticesProblems.NotYet.With(new FieldError("round", n.Why))),
            _ => throw new ProblemException(NoticesProblems.NotApproved),
        };
}
