using Hotline.Casework.Clocks;
using Hotline.Casework.Following;
using Hotline.City.Datasets;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Alarms;

internal static class ClocksSlice
{
    public static IHostApplicationBuilder AddClocks(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ClockOptions>().BindConfiguration("Clocks").ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddStorageNames(StorageName.Table(AlarmStore.Table))
            .AddSingleton<IDataset, TermsDataset>()
            .AddSingleton<Terms>()
            .AddSingleton<AlarmStore>()
            .AddSingleton<SetAlarm>()
            .AddSingleton<DoWhatIsDue>()
            .AddSingleton<IProjection, TidyAlarms>()
            .AddSingleton<IFollowTicket, FollowAlarms>()
            .AddSingleton<RingAlarm>()
            .AddSingleton<RingAlarms>()
            .AddSingleton<RecomputeProvisional>();
        return builder;
    }
}
