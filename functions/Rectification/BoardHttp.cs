using Hotline.Directory;
using Hotline.Http;
using Hotline.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Rectification;

/// <summary>How the rectification goes: per unit, and who has not reported of a month.</summary>
public sealed class BoardHttp(ItemStore items, TimeProvider clock)
{
    [Function("RectificationBoard")]
    public async Task<IResult> Board(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rectification/board")] HttpRequest request, CancellationToken cancel)
    {
        var today = clock.GetUtcNow().CityDate();
        var units = (await SeenAsync(request, cancel)).GroupBy(i => i.Matter.Lead, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        return Results.Json(new { AsOf = today, Units = units.Select(u => BoardLine.Of(u.Key, [.. u], today)) }, Json.Options);
    }

    [Function("RectificationUnreported")]
    public async Task<IResult> Unreported(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rectification/unreported")] HttpRequest request, CancellationToken cancel)
    {
        var month = request.Query["month"].ToString() is { Length: > 0 } asked ? asked : Months.Of(clock.GetUtcNow().CityDate());
        if (Months.Read(month) is null)
        {
            throw new ProblemException(Problems.Invalid.With(new FieldError("month", "月份，如 2027-03 / a month like 2027-03")));
        }

        var missing = (await SeenAsync(request, cancel)).Where(i => Months.IsUnreported(i, month)).OrderBy(i => i.Matter.Lead, StringComparer.Ordinal);
        return Results.Json(new { Month = month, Items = missing.Select(i => new { i.Id, Unit = i.Matter.Lead, i.Matter.Title, i.Due, IsReminded = i.Reminded == month }) }, Json.Options);
    }

    private async Task<IEnumerable<Item>> SeenAsync(HttpRequest request, CancellationToken cancel) =>
        (await items.ReadAsync("", cancel)).Select(i => i.Item).Where(i => ItemView.Sees(i, request.Staff()));
}
