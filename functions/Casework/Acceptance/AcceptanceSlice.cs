using Hotline.Casework.Alarms;
using Hotline.Casework.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Acceptance;

internal static class AcceptanceSlice
{
    public static IHostApplicationBuilder AddAcceptance(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(
            new DueCommand(ClockKind.Supplement, (change, order, cancel) => change.RunAsync(order, new ExpireSupplement(), cancel)));
        return builder;
    }
}
