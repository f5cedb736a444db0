using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Following;

public sealed class RebuildHttp(RebuildProjections rebuild, RebuildStore rebuilds)
{
    private const string Route = "api/projections/rebuild";

    private static readonly Problem Never = new(
        "projections:never-rebuilt", 404, "Nothing was rebuilt yet. Start it with POST.", "尚未执行过重建，可用 POST 启动。");

    [Function("RebuildProjections")]
    public async Task<IResult> Start([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel)
    {
        request.HttpContext.Response.Headers.Location = "/" + Route;
        return Results.Json(View(await rebuild.StartAsync(cancel)), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }

    [Function("RebuildProgress")]
    public async Task<IResult> Progress([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancel)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return await rebuilds.ReadAsync(cancel) is { } latest ? Results.Json(View(latest), Json.Options) : Never.ToResult();
    }

    private static object View(Rebuild r) => new { r.State, r.Part, r.StartedAt, r.UpdatedAt, r.Tickets, r.Repaired, r.Removed };
}
