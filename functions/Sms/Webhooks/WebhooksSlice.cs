using Hotline.Platform.Storage;
using Hotline.Sms.Gateways;
using Hotline.Sms.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Webhooks;

internal static class WebhooksSlice
{
    public static IHostApplicationBuilder AddWebhooks(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Queue(SmsInbox.Queue), StorageName.Queue(SmsInbox.Reports), StorageName.Container(RawLog.Container))
            .AddSingleton<SmsInbox>()
            .AddSingleton<RawLog>()
            .AddSingleton(s => new SmsWebhooks(s.GetServices<ISmsWebhook>(), s.GetRequiredService<IOptionsMonitor<GatewayOptions>>()))
            .AddSingleton<ReceiveWebhook>()
            .AddSingleton<OpenWebhookBatch>()
            .AddSingleton<ApplyReports>()
            .AddSingleton<SweepRawLog>();
        return builder;
    }
}
