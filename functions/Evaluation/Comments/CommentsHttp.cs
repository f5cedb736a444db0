using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Evaluation.Comments;

/// <summary>What ballots say in words: read once the round is closed (before that by the auditor alone), and sorted by a clerk until it is counted.</summary>
public sealed class CommentsHttp(CommentStore comments, RoundStore rounds, SnapshotStore snapshots)
{
    private const int PageSize = 100;

    [Function("CommentsList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}/comments")] HttpRequest request, string id, CancellationToken cancel)
    {
        Require(await rounds.VisibleAsync(request, id, cancel), request);
        var page = await comments.ReadAsync(id, request.Query["after"].ToString(), PageSize, cancel);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { Comments = page, Next = page.Count == PageSize ? page[^1].Id : null }, Json.Options);
    }

    [Function("CommentsTag")]
    public async Task<IResult> Tag(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/rounds/{id}/comments/{comment}/tags")] HttpRequest request, string id, string comment, CancellationToken cancel)
    {
        var round = await rounds.VisibleAsync(request, id, cancel);
        Require(round, request);
        if (round.State != RoundState.Closed || await snapshots.FindAsync(id, 1, cancel) is not null)
        {
            throw new ProblemException(CommentsProblems.Fixed);
        }

        var tags = (await request.ReadValidAsync<TagsBody>(cancel)).Tags;
        return Results.Json(await comments.TagAsync(id, comment, [.. tags.OfType<string>()], cancel) ?? throw new ProblemException(Problems.NotFound), Json.Options);
    }

    private static void Require(Round round, HttpRequest request)
    {
        if (round.State < RoundState.Closed && !request.Staff().Is(StaffRole.Auditor))
        {
            throw new ProblemException(EvaluationProblems.NotPublished);
        }
    }
}
