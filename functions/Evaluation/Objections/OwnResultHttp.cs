using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Evaluation.Objections;

/// <summary>What a unit can object to: its own result, from the day the window opens. Those of the others stay closed until the notice is published.</summary>
public sealed class OwnResultHttp(RoundStore rounds, ReadRanking ranking)
{
    [Function("ObjectionsOwnResult")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}/own-result")] HttpRequest request, string id, CancellationToken cancel)
    {
        var (round, unit) = (await rounds.VisibleAsync(request, id, cancel), request.Staff().UnitId);
        if (round.State < RoundState.Objections)
        {
            throw new ProblemException(EvaluationProblems.NotPublished);
        }

        var ranked = (await ranking.RunAsync(round, cancel)).Classes.FirstOrDefault(c => c.Units.Any(u => u.Unit == unit))
            ?? throw new ProblemException(ObjectionsProblems.NotRated);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { Round = id, Class = ranked.Name, ranked.Eligible, Result = ranked.Units.First(u => u.Unit == unit) }, Json.Options);
    }
}
