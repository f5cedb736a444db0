using Hotline.Local.Hosting;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Local.Requests;

/// <summary>Which requests an HTTP function takes.</summary>
internal sealed class FunctionRoute
{
    private readonly TemplateMatcher matcher;
    private readonly List<(string Key, IRouteConstraint Constraint)> constraints;
    private readonly HashSet<string> methods;

    public FunctionRoute(Function function, string prefix, IInlineConstraintResolver resolver)
    {
        Trigger = (HttpTriggerAttribute)function.Trigger;
        // A function without a route has its name for one.
        Template = $"{prefix}/{(Trigger.Route ?? function.Name).Trim('/')}".Trim('/');
        Require(!IsReserved("/" + Template), function.Name, "addresses under /admin and /runtime are the host's own");
        var template = TemplateParser.Parse(Template);
        var defaults = new RouteValueDictionary(template.Parameters.Where(p => p.DefaultValue is not null).ToDictionary(p => p.Name!, p => p.DefaultValue));
        matcher = new TemplateMatcher(template, defaults);
        methods = new HashSet<string>(Trigger.Methods ?? [], StringComparer.OrdinalIgnoreCase);
        constraints = [.. template.Parameters.SelectMany(p => p.InlineConstraints.Select(c => (p.Name!, Resolve(c.Constraint, function.Name, resolver))))];
    }

    public HttpTriggerAttribute Trigger { get; }

    public string Template { get; }

    public static bool IsReserved(PathString path) =>
        path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/runtime", StringComparison.OrdinalIgnoreCase);

    /// <returns>Null when this function does not take the request: another path, a constraint not met, or another method.</returns>
    public RouteValueDictionary? Match(HttpContext http)
    {
        var values = new RouteValueDictionary();
        var matches = (methods.Count == 0 || methods.Contains(http.Request.Method))
            && matcher.TryMatch(http.Request.Path, values)
            && constraints.TrueForAll(c => c.Constraint.Match(http, null, c.Key, values, RouteDirection.IncomingRequest));
        return matches ? values : null;
    }

    private static IRouteConstraint Resolve(string constraint, string function, IInlineConstraintResolver resolver)
    {
        var resolved = resolver.ResolveConstraint(constraint);
        Require(resolved is not null, function, $"the route constraint '{constraint}' is unknown");
        return resolved!;
    }

    private static void Require(bool holds, string function, string rule)
    {
        if (!holds)
        {
            throw new StartException($"The function {function} would not run in Azure: {rule}.");
        }
    }
}
