using Hotline.City.Calendar;
using Hotline.Platform.Http;
using Hotline.Rectification.Items;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Hotline.Rectification.Board;

/// <summary>How the rectification goes: per unit, and who has not reported of a month. A unit's staff see their own unit's.</summary>
public sealed class BoardHttp(ItemLists lists, IOptions<RectificationOptions> options, TimeProvider clock)
{
    [Function("RectificationBoard")]
    public async Task<IResult> Board(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rectification/board")] HttpRequest request, CancellationToken cancel)
    {
        var (unit, today) = (ItemsHttp.ListOf(request), clock.GetUtcNow().CityDate());
        var counts = await lists.ReadCountsAsync(unit, cancel);
        var open = (await lists.ReadOpenAsync(unit, cancel)).ToLookup(i => i.Lead, StringComparer.Ordinal);
        return ItemsHttp.Answer(request, new
        {
            AsOf = today,
            // One whose only draft became another unit's has nothing to show.
            Units = counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => BoardLine.Of(c.Key, c.Value, [.. open[c.Key]], today)).Where(line => line.States.Count > 0),
        });
    }

    [Function("RectificationUnreported")]
    public async Task<IResult> Unreported(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rectification/unreported")] HttpRequest request, CancellationToken cancel)
    {
        var (unit, month) = (ItemsHttp.ListOf(request), MonthOf(request));
        var missing = (await lists.ReadOpenAsync(unit, cancel)).Where(i => Months.IsUnreported(i, month, options.Value) && (unit is null || i.Lead == unit));
        return ItemsHttp.Answer(request, new
        {
            Month = Months.Of(month),
            By = new DateOnly(month.Year, month.Month, options.Value.ReportDay),
            Items = missing.OrderBy(i => i.Lead, StringComparer.Ordinal).Select(i => new { i.Id, Unit = i.Lead, i.Title, i.Due, IsReminded = i.Reminded == Months.Of(month) }),
        });
    }

    private DateOnly MonthOf(HttpRequest request) => request.Query["month"].ToString() is { Length: > 0 } asked
        ? Months.Read(asked) ?? throw new ProblemException(Problems.Invalid.With(new FieldError("month", "月份，如 2027-03 / a month like 2027-03")))
        : clock.GetUtcNow().CityDate();
}
