using System.Diagnostics;
using Hotline.Local.Hosting;
using Hotline.Platform.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Local.Timers;

/// <summary>A timer function, ready to be called.</summary>
internal sealed class TimerFunction(Function function, IServiceProvider services, ILogger log)
{
    private readonly FunctionCall call = new(function.Method);

    /// <summary>A failure is logged; the next tick comes as if nothing had happened, as on the Functions host.</summary>
    public async Task FireAsync(TimerInfo timer, CancellationToken cancel)
    {
        using var activity = FunctionTrace.Start(function.Name);
        try
        {
            await call.InvokeAsync(services, [.. function.Method.GetParameters().Select(p => p.ParameterType == typeof(CancellationToken) ? cancel : (object?)timer)]);
        }
#pragma warning disable CA1031 // Whatever a timer throws must not end its schedule.
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            TimerLog.Failed(log, e, function.Name);
        }
        catch (OperationCanceledException)
        {
        }
#pragma warning restore CA1031
    }
}
