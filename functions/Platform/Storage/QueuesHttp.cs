using System.Globalization;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Platform.Storage;

/// <summary>Shows what waits and what failed, and gives failed messages another chance.</summary>
public sealed class QueuesHttp(AppQueues queues)
{
    private const int DefaultMax = 100;
    private const int LargestMax = 1000;

    [Function("ListQueues")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/queues")] HttpRequest request, CancellationToken cancel) =>
        Results.Json(new { queues = await queues.ListAsync(cancel) }, Json.Options);

    [Function("ReplayQueue")]
    public async Task<IResult> Replay(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/queues/{name}/replay")] HttpRequest request,
        string name,
        CancellationToken cancel) =>
        await queues.ReplayAsync(name, Max(request.Query["max"]), cancel) is { } moved
            ? Results.Json(new { moved }, Json.Options)
            : Problems.NotFound.ToResult();

    private static int Max(string? text) =>
        string.IsNullOrEmpty(text) ? DefaultMax
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var max) && max is >= 1 and <= LargestMax ? max
        : throw new ProblemException(Problems.Invalid.With(new FieldError("max", $"1–{LargestMax}")));
}
