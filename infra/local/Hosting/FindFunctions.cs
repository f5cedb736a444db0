using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Hotline.Local.Hosting;

/// <summary>Finds functions by their attributes and refuses what the real worker cannot run.</summary>
internal static class FindFunctions
{
    public static IReadOnlyList<Function> In(IEnumerable<Type> types)
    {
        var functions = types
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(found => found.Attribute is not null)
            .Select(found => Read(found.Attribute!.Name, found.Method))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var twice = functions.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? functions : throw new StartException($"Two functions are called {twice.Key}.");
    }

    private static Function Read(string name, MethodInfo method)
    {
        var type = method.DeclaringType!;
        Require(type is { IsPublic: true, IsGenericType: false } && method.IsPublic, name, "its class must be public and top-level and its method public");
        Require(type.GetMethods().Count(m => m.Name == method.Name) == 1, name, "its method must not be overloaded");
        Require(FunctionCall.CanReturn(method.ReturnType), name, "it must return a task or a plain value, not a ValueTask");
        var triggers = method.GetParameters().Where(p => p.GetCustomAttribute<TriggerBindingAttribute>() is not null).ToList();
        Require(triggers.Count == 1, name, "it must have one trigger parameter");
        return new Function(name, method, triggers[0], triggers[0].GetCustomAttribute<TriggerBindingAttribute>()!);
    }

    private static void Require(bool holds, string name, string rule)
    {
        if (!holds)
        {
            throw new StartException($"The function {name} would not run in Azure: {rule}.");
        }
    }
}
