using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Evaluation.Ballots;

/// <summary>How many of the ballots came back, by group and township, during the round too. What they say is not looked at.</summary>
public sealed class TurnoutHttp(RoundStore rounds, BallotStore ballots)
{
    [Function("RoundsTurnout")]
    public async Task<IResult> Turnout(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}/turnout")] HttpRequest request, string id, CancellationToken cancel)
    {
        var round = await rounds.VisibleAsync(request, id, cancel);
        if (round.State == RoundState.Draft)
        {
            throw new ProblemException(EvaluationProblems.NotOpen);
        }

        var cells = Snapshot.TurnoutOf(round, await ballots.Of(round).SumAsync(cancel));
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var (invited, uninvited) = (cells.Where(c => c.Invited > 0).ToList(), cells.Where(c => c.Invited == 0).Sum(c => c.Returned));
        return Results.Json(new { Round = id, Invited = invited.Sum(c => c.Invited), Returned = invited.Sum(c => c.Returned), Uninvited = uninvited, Cells = invited }, Json.Options);
    }
}
