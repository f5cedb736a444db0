using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Evaluation.Objections;

/// <summary>异议: units object to their own results, the office decides; a unit sees its own.</summary>
public sealed class ObjectionsHttp(FileObjection file, DecideObjection decide, ObjectionStore objections, RoundStore rounds)
{
    [Function("ObjectionsFile")]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/objections")] HttpRequest request, string id, CancellationToken cancel)
    {
        var (round, body, by) = (await rounds.VisibleAsync(request, id, cancel), await request.ReadValidAsync<ObjectionBody>(cancel), request.Staff());
        var unit = by.Is(StaffRole.Office) ? body.Unit ?? "" : by.UnitId ?? "";
        return await file.RunAsync(round, body.Id, unit, body.Text.Trim(), by, cancel) switch
        {
            FileOutcome.Filed f => Results.Json(f.Objection, Json.Options, statusCode: StatusCodes.Status201Created),
            FileOutcome.IdTaken => throw new ProblemException(ObjectionsProblems.IdTaken),
            FileOutcome.NotRated => throw new ProblemException(ObjectionsProblems.NotRated),
            _ => throw new ProblemException(ObjectionsProblems.NotInTime),
        };
    }

    [Function("ObjectionsList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}/objections")] HttpRequest request, string id, CancellationToken cancel)
    {
        var (round, by) = (await rounds.VisibleAsync(request, id, cancel), request.Staff());
        var seen = (await objections.ReadAsync(round.Id, cancel)).Where(o => by.Is(StaffRole.Office, StaffRole.Leader, StaffRole.Auditor) || o.Unit == by.UnitId);
        return Results.Json(new { Objections = seen.OrderBy(o => o.FiledAt) }, Json.Options);
    }

    [Function("ObjectionsDecide")]
    public async Task<IResult> Decide(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/objections/{objection}/decide")] HttpRequest request, string id, string objection, CancellationToken cancel)
    {
        var (round, body) = (await rounds.VisibleAsync(request, id, cancel), await request.ReadValidAsync<DecisionBody>(cancel));
        var reason = body.Reason.Trim();
        return await decide.RunAsync(round, objection, reason, o => body.Effect?.ToCorrection(o, reason), request.Staff(), cancel) switch
        {
            DecideOutcome.Decided d => Results.Json(new { d.Objection, Snapshot = d.Version }, Json.Options),
            DecideOutcome.Already => throw new ProblemException(ObjectionsProblems.Decided),
            DecideOutcome.NotAllowed => throw new ProblemException(ObjectionsProblems.NotAllowed),
            DecideOutcome.Invalid i => throw new ProblemException(Problems.Invalid.With([.. i.Errors])),
            _ => throw new ProblemException(ObjectionsProblems.NotFound),
        };
    }
}
