using System.Text.Json;
using Hotline.City.Calendar;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Rectification.Items;

/// <summary>整改事项: the office drafts them, and everybody lists what concerns them.</summary>
public sealed class ItemsHttp(CreateItem create, ItemLists lists, TimeProvider clock)
{
    [Function("ItemsCreate")]
    public async Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rectification/items")] HttpRequest request, CancellationToken cancel)
    {
        var body = await request.ReadValidAsync<ItemBody>(cancel);
        return await create.RunAsync(body.Id, body.ToMatter(), request.Staff(), cancel) switch
        {
            CreateItemOutcome.Created c => Answer(request, c.Now, clock.GetUtcNow().CityDate(), StatusCodes.Status201Created),
            CreateItemOutcome.Invalid no => Problems.Invalid.With(no.Errors).ToResult(),
            _ => RectificationProblems.IdTaken.ToResult(),
        };
    }

    [Function("ItemsList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rectification/items")] HttpRequest request, CancellationToken cancel)
    {
        var page = await lists.ReadAsync(ListOf(request), StateOf(request), request.Query["after"].ToString(), cancel);
        var today = clock.GetUtcNow().CityDate();
        return Answer(request, new { AsOf = today, Items = page.Items.Select(i => i with { Overdue = i.IsOverdue(today) }), page.Next });
    }

    internal static IResult Answer(HttpRequest request, StoredItem item, DateOnly today, int status = StatusCodes.Status200OK)
    {
        request.HttpContext.Response.Headers.ETag = item.ETag.ToString("H");
        return Answer(request, ItemView.Of(item.Item, request.Staff(), today), status);
    }

    internal static IResult Answer(HttpRequest request, object answer, int status = StatusCodes.Status200OK)
    {
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(answer, Json.Options, statusCode: status);
    }

    /// <returns>The unit whose list the caller reads: a unit's staff only its own, others the one they name; null for the city's.</returns>
    internal static string? ListOf(HttpRequest request)
    {
        var (by, asked) = (request.Staff(), request.Query["unit"].ToString());
        if (by.Is(StaffRole.Office, StaffRole.Leader, StaffRole.Auditor))
        {
            return asked.Length == 0 ? null : asked;
        }

        return by.UnitId is { } own && (asked.Length == 0 || asked == own) ? own : throw new ProblemException(Problems.Forbidden);
    }

    private static ItemState? StateOf(HttpRequest request) => request.Query["state"].ToString() switch
    {
        "" => null,
        var name => Enum.GetValues<ItemState>().Cast<ItemState?>().FirstOrDefault(s => JsonNamingPolicy.CamelCase.ConvertName(s.ToString()!) == name)
            ?? throw new ProblemException(Problems.Invalid.With(new FieldError("state", "没有这一状态 / no such state"))),
    };
}
