using Hotline.City.Directory;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Evaluation.Ballots;

/// <summary>Web ballots: who is invited, and what they answer.</summary>
public sealed class BallotsHttp(CastBallot cast, ReadBallotState state, RoundStore rounds, BallotTokens tokens, Invitees invitees, LiveDirectory directory)
{
    [Function("RoundsBallot")]
    public async Task<IResult> Cast(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/ballots")] HttpRequest request, string id, CancellationToken cancel)
    {
        var body = await request.ReadValidAsync<BallotBody>(cancel);
        return await cast.RunAsync(id, body.Token, [.. body.Answers.OfType<BallotAnswer>()], body.Comments.OfType<BallotComment>().ToDictionary(c => c.Unit, c => c.Text.Trim(), StringComparer.Ordinal), cancel) switch
        {
            CastBallotOutcome.Accepted a => Results.Json(new { Round = id, a.Answers, Changed = a.IsChange }, Json.Options),
            CastBallotOutcome.NotFound => throw new ProblemException(EvaluationProblems.RoundNotFound),
            CastBallotOutcome.BadToken => throw new ProblemException(EvaluationProblems.BadToken),
            CastBallotOutcome.NotOpen => throw new ProblemException(EvaluationProblems.NotOpen),
            CastBallotOutcome.Unknown u => throw new ProblemException(Problems.Invalid.With(
                [.. u.Places.Select(i => $"answers[{i}].unit").DefaultIfEmpty("comments").Select(path => new FieldError(path, "不在本轮名册 / not on the round's roster"))])),
            _ => throw new ProblemException(EvaluationProblems.RoundClosed),
        };
    }

    [Function("RoundsBallotState")]
    public async Task<IResult> State(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/ballot-state")] HttpRequest request, string id, CancellationToken cancel)
    {
        var body = await request.ReadValidAsync<BallotTokenBody>(cancel);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(await state.RunAsync(await rounds.VisibleAsync(request, id, cancel), body.Token, cancel) ?? throw new ProblemException(EvaluationProblems.BadToken), Json.Options);
    }

    [Function("RoundsBallotSheet")]
    public async Task<IResult> Sheet(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}/ballot-sheet")] HttpRequest request, string id, CancellationToken cancel)
    {
        var round = await rounds.VisibleAsync(request, id, cancel);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return Results.Bytes(BallotSheet.Of(round, (await InvitedAsync(round, cancel)).Select(i => (NameOf(i), LinkOf(request, id, i.Id)))), "text/html; charset=utf-8");
    }

    [Function("RoundsInvitations")]
    public async Task<IResult> Invitations(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}/invitations")] HttpRequest request, string id, CancellationToken cancel)
    {
        var round = await rounds.VisibleAsync(request, id, cancel);
        var invited = (await InvitedAsync(round, cancel)).Select(i => new { Respondent = i.Id, Name = NameOf(i), i.Group, i.Area, Link = LinkOf(request, id, i.Id) });
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return request.PrefersCsv()
            ? Results.Bytes(Csv.Of([["respondent", "name", "group", "area", "link"], .. invited.Select(i => new object?[] { i.Respondent, i.Name, i.Group, i.Area, i.Link })]), Csv.ContentType)
            : Results.Json(new { Round = id, Invitations = invited }, Json.Options);
    }

    private async ValueTask<IEnumerable<Invitee>> InvitedAsync(Round round, CancellationToken cancel) => (await invitees.OfAsync(round, cancel)).Values;

    /// <summary>Who left the directory since is still invited.</summary>
    private string NameOf(Invitee invitee) => directory.Current.Respondent(invitee.Id)?.Name ?? invitee.Id;

    /// <summary>The token is in the fragment, which no browser sends: it reaches neither logs nor other sites.</summary>
    private string LinkOf(HttpRequest request, string round, string respondent) =>
        $"{request.Scheme}://{request.Host}/ballot#round={round}&token={tokens.Of(round, respondent)}";
}
