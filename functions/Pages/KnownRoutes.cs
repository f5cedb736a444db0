using System.Reflection;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Pages;

/// <summary>
/// Which methods an API path takes. The Functions host answers a wrong method as if the path were unknown; with this the catch-all can say 405.
/// </summary>
public sealed class KnownRoutes
{
    private readonly List<(TemplateMatcher Matcher, string[] Methods)> routes = [];

    public KnownRoutes()
    {
        var triggers = typeof(KnownRoutes).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>());
        foreach (var trigger in triggers)
        {
            if (trigger is { Route: { } route, Methods: { } methods } && route != PagesHttp.CatchAll)
            {
                routes.Add((new TemplateMatcher(TemplateParser.Parse(route), []), [.. methods.Select(m => m.ToUpperInvariant())]));
            }
        }
    }

    /// <returns>The methods that <paramref name="path"/> (with its leading slash) takes; empty for an unknown path.</returns>
    public IReadOnlyList<string> MethodsOf(string path) =>
        [.. routes.Where(r => r.Matcher.TryMatch(path, [])).SelectMany(r => r.Methods).Distinct()];
}
