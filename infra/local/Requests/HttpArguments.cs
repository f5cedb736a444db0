using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Hotline.Local.Hosting;

namespace Hotline.Local.Requests;

/// <summary>The arguments of an HTTP function: the request, route values by name, and the request's cancellation.</summary>
internal sealed class HttpArguments
{
    private readonly List<Func<HttpContext, object?>> sources;

    public HttpArguments(Function function) =>
        sources = [.. function.Method.GetParameters().Select(p => Source(p, function.IsTrigger(p), function.Name))];

    public object?[] From(HttpContext http) => [.. sources.Select(source => source(http))];

    private static Func<HttpContext, object?> Source(ParameterInfo parameter, bool isTrigger, string function)
    {
        if (isTrigger)
        {
            return parameter.ParameterType == typeof(HttpRequest)
                ? http => http.Request
                : throw new StartException($"The function {function} must take its trigger as HttpRequest.");
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return http => http.RequestAborted;
        }

        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var converter = TypeDescriptor.GetConverter(type);
        return converter.CanConvertFrom(typeof(string))
            ? http => Convert(http.Request.RouteValues[parameter.Name!], parameter, converter)
            : throw new StartException($"The function {function} cannot have a parameter {parameter.Name} of type {parameter.ParameterType}.");
    }

    private static object? Convert(object? value, ParameterInfo parameter, TypeConverter converter) => value switch
    {
        null when parameter.HasDefaultValue => parameter.DefaultValue,
        null => null,
        _ when parameter.ParameterType.IsInstanceOfType(value) => value,
        _ => converter.ConvertFrom(null, CultureInfo.InvariantCulture, value.ToString()!),
    };
}
