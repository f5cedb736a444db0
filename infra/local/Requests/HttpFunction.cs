using Hotline.Local.Hosting;
using Hotline.Platform.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Local.Requests;

/// <summary>An HTTP function, ready to be called.</summary>
internal sealed class HttpFunction(Function function, FunctionRoute route)
{
    private readonly FunctionCall call = new(function.Method);
    private readonly HttpArguments arguments = new(function);

    public FunctionRoute Route { get; } = route;

    public AuthorizationLevel Level => Route.Trigger.AuthLevel;

    /// <summary>What is put around functions runs around the call; the result is executed after it, as in the real worker.</summary>
    public async Task InvokeAsync(HttpContext http, AroundFunction around)
    {
        using var activity = FunctionTrace.Start(function.Name);
        object? result = null;
        await around(http, function.Name, async () => result = await call.InvokeAsync(http.RequestServices, arguments.From(http)));
        if (result is IResult executable)
        {
            await executable.ExecuteAsync(http);
        }
    }
}
