using Hotline.Directory;
using Hotline.Http;
using Hotline.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Rectification;

/// <summary>问题清单: what was heard, and which item it went into.</summary>
public sealed class ProblemsHttp(ProblemStore problems, MergeProblems merge, CityDirectory directory, TimeProvider clock)
{
    [Function("ProblemsAdd")]
    public async Task<IResult> Add(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rectification/problems")] HttpRequest request, CancellationToken cancel)
    {
        var body = await request.ReadValidAsync<ProblemBody>(cancel);
        if (directory.Current.Unit(body.Unit) is null)
        {
            throw new ProblemException(Problems.Invalid.With(new FieldError("unit", "单位名录中没有 / not in the directory")));
        }

        var problem = new ListedProblem(body.Id, body.Source, body.Reference, body.Unit, body.Aspect, body.Text.Trim(), request.Staff().Id, clock.GetUtcNow(), "");
        var known = await problems.TryAddAsync(problem, cancel) ? problem : (await problems.FindAsync(body.Id, cancel))!;
        return (known.Text, known.Unit) == (problem.Text, problem.Unit)
            ? Results.Json(known, Json.Options, statusCode: StatusCodes.Status201Created)
            : throw new ProblemException(RectificationProblems.IdTaken);
    }

    [Function("ProblemsList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rectification/problems")] HttpRequest request, CancellationToken cancel) =>
        Results.Json(new { Problems = await problems.ReadAsync("", cancel) }, Json.Options);

    [Function("ProblemsMerge")]
    public async Task<IResult> Merge(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/rectification/items/{id}/problems")] HttpRequest request, string id, CancellationToken cancel)
    {
        var body = await request.ReadValidAsync<MergeBody>(cancel);
        return await merge.RunAsync(id, [.. body.Problems.OfType<string>()], body.Out, cancel) is { } merged
            ? Results.Json(new { Problems = merged }, Json.Options)
            : throw new ProblemException(RectificationProblems.NotFree);
    }
}
