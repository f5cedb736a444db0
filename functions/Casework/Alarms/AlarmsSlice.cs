using Hotline.Casework.Following;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Alarms;

internal static class AlarmsSlice
{
    public static IHostApplicationBuilder AddAlarms(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(AlarmStore.Table))
            .AddSingleton<AlarmStore>()
            .AddSingleton<RunDueCommands>()
            .AddSingleton<RingAlarm>()
            .AddSingleton<RingAlarms>()
            .AddSingleton<RecomputeProvisional>()
            .AddSingleton<Projection, TicketAlarms>();
        return builder;
    }
}
