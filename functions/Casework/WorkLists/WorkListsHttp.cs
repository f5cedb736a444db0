using Hotline.City.Directory;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.WorkLists;

public sealed class WorkListsHttp(WorkListStore lists, LiveDirectory directory, TimeProvider clock)
{
    private const int PageSize = 50;

    [Function("ListWorkList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/worklists/{list}")] HttpRequest request, string list, CancellationToken cancel)
    {
        var owner = Owner(request);
        if (!WorkListNames.Of(owner).Contains(list))
        {
            return WorkListProblems.NotFound(owner).ToResult();
        }

        var page = await lists.ReadAsync(owner, list, request.Continuation(), PageSize, cancel);
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(WorkListView.Of(page, owner, list, directory.Current, clock.GetUtcNow()), Json.Options);
    }

    /// <summary>A unit's staff see their own unit's lists, everybody else any unit's or the city's.</summary>
    private string Owner(HttpRequest request)
    {
        var unit = request.Query["unit"].ToString();
        var staff = request.Staff();
        if (!staff.Is(StaffRole.Office, StaffRole.Dispatcher, StaffRole.Leader, StaffRole.Auditor))
        {
            return staff.UnitId is { } own && (unit.Length == 0 || unit == own) ? own : throw new ProblemException(Problems.Forbidden);
        }

        return unit.Length == 0 ? WorkListNames.City
            : directory.Current.Unit(unit)?.Id ?? throw new ProblemException(Problems.Invalid.With(new FieldError("unit", "没有这个单位 / no such unit")));
    }
}

internal static class Continuations
{
    /// <returns>Null for the first page.</returns>
    public static string? Continuation(this HttpRequest request) => request.Query["after"].ToString() switch
    {
        "" => null,
        var after when WorkListStore.IsContinuation(after) => after,
        _ => throw new ProblemException(WorkListProblems.BadContinuation.With(new FieldError("after", "格式不正确 / not such a value"))),
    };
}
