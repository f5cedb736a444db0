using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Evaluation.Counting;

/// <summary>计票与监票: the office has a closed round counted, at least three persons confirm the count, and the round is frozen.</summary>
public sealed class CountingHttp(BeginCount begin, ReadCount read, ConfirmCount confirm, RoundStore rounds)
{
    [Function("RoundsCount")]
    public async Task<IResult> Begin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/count")] HttpRequest request, string id, CancellationToken cancel)
    {
        var round = await rounds.VisibleAsync(request, id, cancel);
        if (round.State != RoundState.Closed)
        {
            throw new ProblemException(CountingProblems.NotClosed);
        }

        await begin.RunAsync(round, cancel);
        return Results.Json(await read.RunAsync(round, cancel), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }

    [Function("RoundsCountGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}/count")] HttpRequest request, string id, CancellationToken cancel) =>
        await ViewAsync(request, id, cancel);

    [Function("RoundsCountConfirm")]
    public async Task<IResult> Confirm(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/count/confirm")] HttpRequest request, string id, CancellationToken cancel)
    {
        var round = await rounds.VisibleAsync(request, id, cancel);
        var body = await request.ReadValidAsync<ConfirmBody>(cancel);
        return await confirm.RunAsync(round, body.Hash, request.Staff(), cancel) switch
        {
            ConfirmOutcome.Confirmed => await ViewAsync(request, id, cancel),
            ConfirmOutcome.OtherHash other => throw new ProblemException(CountingProblems.OtherHash.With(new FieldError("hash", other.Hash))),
            ConfirmOutcome.NotCounted => throw new ProblemException(CountingProblems.NotCounted),
            _ => throw new ProblemException(CountingProblems.NotClosed),
        };
    }

    private async Task<IResult> ViewAsync(HttpRequest request, string id, CancellationToken cancel) =>
        Results.Json(await read.RunAsync(await rounds.VisibleAsync(request, id, cancel), cancel), Json.Options);
}
