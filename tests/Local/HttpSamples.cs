using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Tests.Local;

/// <summary>Functions that show how the Functions host treats HTTP triggers. Their names are their order.</summary>
public sealed class HttpSamples(IHttpContextAccessor ambient) : IDisposable
{
    private int calls;

    public static int Disposed { get; private set; }

    [Function("AWords")]
    public static IResult Words([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/things/{name:alpha}")] HttpRequest request, string name) =>
        Results.Text($"word {name}");

    [Function("BNumbers")]
    public static async Task<IResult> NumbersAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "put", Route = "api/things/{id:int}")] HttpRequest request, int id, CancellationToken cancel)
    {
        await Task.Delay(1, cancel);
        return Results.Text($"number {id + 1}");
    }

    [Function("CTyped")]
    public static IResult Typed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/typed/{id:guid}/{when?}")] HttpRequest request, Guid id, DateTimeOffset? when) =>
        Results.Text($"{id:N} {when:O}");

    [Function("DAmbient")]
    public IResult Ambient([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/ambient")] HttpRequest request) =>
        Results.Text(ambient.HttpContext is null ? "none" : "some");

    [Function("DCalls")]
    public IResult Calls([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/calls")] HttpRequest request) => Results.Text($"{++calls}");

    [Function("EObject")]
    public static object PlainObject([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/object")] HttpRequest request) => new { Lost = true };

    [Function("FKey")]
    public static IResult Key([HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/key")] HttpRequest request) => Results.Text("open");

    [Function("GMaster")]
    public static IResult Master([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "api/master")] HttpRequest request) => Results.Text("open");

    [Function("HFailingResult")]
    public static IResult FailingResult([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/failing")] HttpRequest request) => new Throwing();

    [Function("IUnnamedRoute")]
    public static IResult UnnamedRoute([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Text(request.Method);

    [Function("JBody")]
    public static async Task<IResult> BodyAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/body")] HttpRequest request)
    {
        using var all = new MemoryStream();
        await request.Body.CopyToAsync(all);
        return Results.Text($"{all.Length}");
    }

    [Function("KShadowed")]
    public static IResult Shadowed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/things/word")] HttpRequest request) => Results.Text("never");

    [Function("ZCatchAll")]
    public static IResult CatchAll([HttpTrigger(AuthorizationLevel.Anonymous, "get", "delete", Route = "{*path}")] HttpRequest request, string? path) =>
        Results.Text($"rest {path}");

    public void Dispose() => Disposed++;

    private sealed class Throwing : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException("thrown while the result is written");
    }
}
