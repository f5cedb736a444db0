using Hotline.Local.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Local.Requests;

/// <summary>Gives each request to the first function that takes it, in the order of the functions' names, as the Functions host does.</summary>
internal sealed class RunHttpFunctions
{
    private readonly List<HttpFunction> functions;
    private readonly FunctionKeys keys;
    private readonly AroundFunction around;

    public RunHttpFunctions(IEnumerable<Function> all, HostJson host, FunctionKeys keys, AroundFunction around, IInlineConstraintResolver constraints)
    {
        functions = [.. all
            .Where(f => f.Trigger is HttpTriggerAttribute)
            .Select(f => new HttpFunction(f, new FunctionRoute(f, host.RoutePrefix, constraints)))];
        this.keys = keys;
        this.around = around;
    }

    public async Task InvokeAsync(HttpContext http)
    {
        foreach (var function in FunctionRoute.IsReserved(http.Request.Path) ? [] : functions)
        {
            if (function.Route.Match(http) is { } values)
            {
                http.Request.RouteValues = values;
                await InvokeAsync(http, function);
                return;
            }
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private Task InvokeAsync(HttpContext http, HttpFunction function)
    {
        if (!keys.Opens(http.Request, function.Level))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        // Functions see no ambient HttpContext in the real worker.
        http.RequestServices.GetService<IHttpContextAccessor>()?.HttpContext = null;
        return function.InvokeAsync(http, around);
    }
}
