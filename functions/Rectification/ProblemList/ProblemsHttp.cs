using Hotline.City.Calendar;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Hotline.Rectification.Items;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Rectification.ProblemList;

/// <summary>问题清单: what was heard, and which item it went into.</summary>
public sealed class ProblemsHttp(AddProblem add, MergeProblems merge, ProblemStore problems, TimeProvider clock)
{
    private const int PageSize = 100;

    [Function("ProblemsAdd")]
    public async Task<IResult> Add(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rectification/problems")] HttpRequest request, CancellationToken cancel)
    {
        var body = await request.ReadValidAsync<ProblemBody>(cancel);
        return await add.RunAsync(body.ToProblem(request.Staff().Id, clock.GetUtcNow()), cancel) switch
        {
            AddProblemOutcome.Added added => ItemsHttp.Answer(request, added.Problem, StatusCodes.Status201Created),
            AddProblemOutcome.Invalid no => Problems.Invalid.With(no.Error).ToResult(),
            _ => RectificationProblems.IdTaken.ToResult(),
        };
    }

    [Function("ProblemsList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rectification/problems")] HttpRequest request, CancellationToken cancel)
    {
        var page = await problems.ReadAsync("", request.Query["after"].ToString(), PageSize, cancel);
        return ItemsHttp.Answer(request, new { Problems = page, Next = page.Count == PageSize ? page[^1].Id : null });
    }

    [Function("ProblemsMerge")]
    public async Task<IResult> Merge(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/rectification/items/{id}/problems")] HttpRequest request, string id, CancellationToken cancel)
    {
        var body = await request.ReadValidAsync<MergeBody>(cancel);
        return await merge.RunAsync(id, [.. body.Problems.OfType<string>()], body.Out, request.Staff(), cancel) switch
        {
            MergeOutcome.Merged merged => ItemsHttp.Answer(request, merged.Now, clock.GetUtcNow().CityDate()),
            MergeOutcome.Invalid no => Problems.Invalid.With(no.Errors).ToResult(),
            MergeOutcome.NotFree no => RectificationProblems.NotFree.With(no.Errors).ToResult(),
            MergeOutcome.Fixed => RectificationProblems.Fixed.ToResult(),
            _ => RectificationProblems.NotFound.ToResult(),
        };
    }
}
