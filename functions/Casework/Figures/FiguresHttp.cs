using Hotline.City.Directory;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Figures;

public sealed class FiguresHttp(ReadFigures figures, LiveDirectory directory)
{
    private const int MostMonths = 24;

    [Function("Figures")]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/figures")] HttpRequest request, CancellationToken cancel)
    {
        var view = await figures.RunAsync(Asked(request), cancel);
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(view, Platform.Http.Json.Options);
    }

    [Function("FiguresCsv")]
    public async Task<IResult> CsvFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/figures.csv")] HttpRequest request, CancellationToken cancel)
    {
        var view = await figures.RunAsync(Asked(request), cancel);
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"figures-{view.From}-{view.To}.csv\"";
        return Results.Bytes(FiguresCsv.Of(view), Csv.ContentType);
    }

    private FiguresQuery Asked(HttpRequest request)
    {
        var (from, to) = (Months.Read(request.Query["from"].ToString()), Months.Read(request.Query["to"].ToString()));
        var (unit, unitClass) = (OrNull(request.Query["unit"]), OrNull(request.Query["class"]));
        FieldError?[] errors =
        [
            from is null ? new FieldError("from", "格式为 yyyy-MM / must be yyyy-MM") : null,
            to is null ? new FieldError("to", "格式为 yyyy-MM / must be yyyy-MM") : null,
            to < from || to >= from?.AddMonths(MostMonths) ? new FieldError("to", $"须在 from 之后，最多 {MostMonths} 个月 / must not be before from, and {MostMonths} months at most") : null,
            unit is not null && directory.Current.Unit(unit) is null ? new FieldError("unit", "没有这个单位 / no such unit") : null,
            unitClass is not null && directory.Current.Classes.All(c => c.Id != unitClass) ? new FieldError("class", "没有这个类别 / no such class") : null,
        ];
        return errors.OfType<FieldError>().ToList() is { Count: > 0 } wrong
            ? throw new ProblemException(Problems.Invalid.With(wrong))
            : new FiguresQuery(from!.Value, to!.Value, Own(request.Staff(), unit), unitClass);
    }

    /// <summary>A unit's staff see their own unit's figures.</summary>
    private static string? Own(Staff staff, string? unit) =>
        staff.Is(StaffRole.Office, StaffRole.Dispatcher, StaffRole.Leader, StaffRole.Auditor) ? unit
        : staff.UnitId is { } own && (unit is null || unit == own) ? own
        : throw new ProblemException(Problems.Forbidden);

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
