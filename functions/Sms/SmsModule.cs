using Hotline.Platform.Storage;
using Hotline.Sms.Gateways;
using Hotline.Sms.OptOuts;
using Hotline.Sms.Outbox;
using Hotline.Sms.Replay;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
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
        builder.Services
            .AddSingleton<IValidateOptions<SmsOptions>, ValidateGateway>()
            .AddSender<SandboxSms>(SandboxSms.Gateway)
            .AddGateway<Aliyun, AliyunOptions>()
            .AddGateway<Tencent, TencentOptions>()
            .AddGateway<Twilio, TwilioOptions>()
            .AddSingleton(s => s.GetRequiredKeyedService<ISmsSender>(s.GetRequiredService<IOptions<SmsOptions>>().Value.Gateway));
        builder.Services
            .AddStorageNames(
                StorageName.Queue(SmsInbox.Queue), StorageName.Queue(SmsInbox.Reports), StorageName.Queue(TextQueue.Name), StorageName.Container(RawLog.Container),
                StorageName.Table(TextRow.Table), StorageName.Table(OutboxRow.Table), StorageName.Table(SendRateRow.Table), StorageName.Table(OptOutRow.Table))
            .AddSingleton<SmsInbox>()
            .AddSingleton<RawLog>()
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
            .AddSingleton<TextQueue>()
            .AddSingleton<RespondentsByHash>()
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
