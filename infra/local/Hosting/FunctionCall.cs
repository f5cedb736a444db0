using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Hotline.Local.Hosting;

/// <summary>Calls a function: its class made anew in a scope of its own for every call, or static.</summary>
internal sealed class FunctionCall
{
    private readonly MethodInvoker method;
    private readonly ObjectFactory? factory;
    private readonly PropertyInfo? result;

    public FunctionCall(MethodInfo method)
    {
        this.method = MethodInvoker.Create(method);
        factory = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, []);
        result = method.ReturnType.IsGenericType ? method.ReturnType.GetProperty(nameof(Task<>.Result)) : null;
    }

    public static bool CanReturn(Type type) => type != typeof(ValueTask) && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    /// <returns>What the function returned, or what its task resulted in.</returns>
    public async Task<object?> InvokeAsync(IServiceProvider services, object?[] arguments)
    {
        await using var scope = services.CreateAsyncScope();
        var instance = factory?.Invoke(scope.ServiceProvider, []);
        try
        {
            return await ResultAsync(Invoke(instance, arguments));
        }
        finally
        {
            await DisposeAsync(instance);
        }
    }

    private object? Invoke(object? instance, object?[] arguments)
    {
        try
        {
            return method.Invoke(instance, arguments.AsSpan());
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private async Task<object?> ResultAsync(object? returned)
    {
        if (returned is not Task task)
        {
            return returned;
        }

        await task;
        return result?.GetValue(task);
    }

    private static async ValueTask DisposeAsync(object? instance)
    {
        if (instance is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync();
        }
        else
        {
            (instance as IDisposable)?.Dispose();
        }
    }
}
