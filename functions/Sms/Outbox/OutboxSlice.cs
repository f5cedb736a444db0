using Hotline.Platform.Storage;
using Hotline.Sms.OptOuts;
using Hotline.Sms.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Outbox;

internal static class OutboxSlice
{
    public static IHostApplicationBuilder AddOutbox(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Queue(TextQueue.Name), StorageName.Table(OutboxRow.Table), StorageName.Table(SendRateRow.Table))
            .AddSingleton<OutboxStore>()
            .AddSingleton<SendRate>()
            .AddSingleton<TextQueue>()
            // It takes an internal interface, so the container cannot see how it is made.
            .AddSingleton(s => new SendText(
                s.GetRequiredService<ISmsSender>(),
                s.GetRequiredService<OutboxStore>(),
                s.GetRequiredService<OptOutStore>(),
                s.GetRequiredService<SmsKeys>(),
                s.GetRequiredService<IOptions<SmsOptions>>(),
                s.GetRequiredService<TimeProvider>(),
                s.GetRequiredService<ILogger<SendText>>()));
        return builder;
    }
}
