using Hotline.Sms.Gateways;
using Hotline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Hotline.Sms;

internal static class SmsSlice
{
    public static IHostApplicationBuilder AddSms(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SmsOptions>()
            .BindConfiguration("Sms")
            .ValidateDataAnnotations()
            .Validate(o => o.OpensAt < o.ClosesAt, "Sms:OpensAt must be before Sms:ClosesAt.")
            .ValidateOnStart();
        builder.Services.AddOptions<AliyunOptions>().BindConfiguration("Sms:aliyun").ValidateDataAnnotations()
            .Validate(o => o.AreAddressesReadable, "Sms:Aliyun:AllowedAddresses must be IP addresses or networks such as 203.0.113.0/24.").ValidateOnStart();
        builder.Services.AddOptions<GatewayOptions>("aliyun").BindConfiguration("Sms:aliyun");
        builder.Services
            .AddStorageNames(
                StorageName.Queue(SmsInbox.Queue), StorageName.Queue(SmsInbox.Reports), StorageName.Container(RawLog.Container),
                StorageName.Table(TextRow.Table), StorageName.Table(OutboxRow.Table), StorageName.Table(SendRateRow.Table), StorageName.Table(OptOutRow.Table))
            .AddSingleton<SmsInbox>()
            .AddSingleton<RawLog>()
            .AddSingleton<ISmsWebhook, AliyunWebhook>()
            .AddSingleton(s => new SmsWebhooks(s.GetServices<ISmsWebhook>(), s.GetRequiredService<IOptionsMonitor<GatewayOptions>>()))
            .AddSingleton<ReceiveWebhook>()
            .AddSingleton<OpenWebhookBatch>()
            .AddSingleton<ApplyReports>()
            .AddSingleton<ReplayRaw>()
            .AddSingleton<SweepRawLog>()
            .AddSingleton<SmsKeys>()
            .AddSingleton<TextStore>()
            .AddSingleton<OutboxStore>()
            .AddSingleton<SendRate>()
            .AddSingleton<OptOutStore>()
            .AddSingleton<ISmsSender, SandboxSms>()
            .AddSingleton(s => new SendText(s.GetRequiredService<ISmsSender>()));
        return builder;
    }
}
