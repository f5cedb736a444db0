using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Evaluation.Lifecycle;

/// <summary>Evaluation rounds: the office makes, opens and closes them; everybody may look.</summary>
public sealed class RoundsHttp(CreateRound create, OpenRound open, CloseRound close, RoundStore rounds)
{
    [Function("RoundsCreate")]
    public async Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds")] HttpRequest request, CancellationToken cancel)
    {
        var plan = (await request.ReadValidAsync<RoundBody>(cancel)).ToPlan();
        return await create.RunAsync(plan, cancel) switch
        {
            CreateOutcome.Created c => Created(request, c.Round),
            CreateOutcome.Existing e => View(e.Round),
            CreateOutcome.Unknown u => throw new ProblemException(Problems.Invalid.With(
                [.. u.Paths.Select(path => new FieldError(path, "单位名录中没有，或不在所选类别 / not in the directory, or not of the classes"))])),
            _ => throw new ProblemException(EvaluationProblems.IdTaken),
        };
    }

    [Function("RoundsList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds")] HttpRequest request, CancellationToken cancel)
    {
        var after = request.Query["after"].ToString();
        if (after.Length > 0 && !RoundPlanRules.IsId(after))
        {
            throw new ProblemException(Problems.Invalid.With(new FieldError("after", "轮次编号 / the id of a round")));
        }

        var page = await rounds.ListAsync(after, cancel);
        var seen = page.Where(round => round.State != RoundState.Draft || request.StaffOrNull() is not null);
        return Results.Json(new { Rounds = seen, Next = page.Count == RoundStore.PageSize ? page[^1].Id : null }, Json.Options);
    }

    [Function("RoundsGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}")] HttpRequest request, string id, CancellationToken cancel) =>
        View(await rounds.VisibleAsync(request, id, cancel));

    [Function("RoundsOpen")]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/open")] HttpRequest request, string id, CancellationToken cancel) =>
        await open.RunAsync(id, cancel) switch
        {
            OpenOutcome.Opened o => View(o.Round),
            OpenOutcome.CodesTaken t => throw new ProblemException(EvaluationProblems.CodesTaken.With(
                [.. t.Rounds.Select(c => new FieldError($"codes.{c.Key}", $"轮次 {c.Value} 正在使用 / used by round {c.Value}"))])),
            OpenOutcome.NoCodes => throw new ProblemException(EvaluationProblems.NoCodes),
            OpenOutcome.BadRoster b => throw new ProblemException(EvaluationProblems.BadRoster.With(
                new FieldError("classes", $"{b.Units} 个单位，应为 1–{b.Most} / {b.Units} units, must be 1 to {b.Most}"))),
            OpenOutcome.Over => throw new ProblemException(EvaluationProblems.Over),
            _ => throw new ProblemException(EvaluationProblems.RoundNotFound),
        };

    [Function("RoundsClose")]
    public async Task<IResult> Close(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/close")] HttpRequest request, string id, CancellationToken cancel) =>
        await close.RunAsync(id, cancel) switch
        {
            CloseOutcome.Closed c => View(c.Round),
            CloseOutcome.NotOpen => throw new ProblemException(EvaluationProblems.NotOpen),
            _ => throw new ProblemException(EvaluationProblems.RoundNotFound),
        };

    private static IResult Created(HttpRequest request, Round round)
    {
        request.HttpContext.Response.Headers.Location = $"/api/rounds/{round.Id}";
        return Results.Json(RoundView.Of(round), Json.Options, statusCode: StatusCodes.Status201Created);
    }

    private static IResult View(Round round) => Results.Json(RoundView.Of(round), Json.Options);
}

internal static class VisibleRounds
{
    /// <summary>The round, or 404: a draft is seen by staff only.</summary>
    public static async Task<Round> VisibleAsync(this RoundStore rounds, HttpRequest request, string id, CancellationToken cancel)
    {
        var round = (await rounds.FindAsync(id, cancel))?.Round;
        return round is not null && (round.State != RoundState.Draft || request.StaffOrNull() is not null)
            ? round
            : throw new ProblemException(EvaluationProblems.RoundNotFound);
    }
}
