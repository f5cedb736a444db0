using Hotline.Sms.Gateways;
using Hotline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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
        builder.Services.AddOptions<AliyunOptions>().BindConfiguration("Sms:Aliyun").ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddStorageNames(
                StorageName.Queue(SmsInbox.Queue), StorageName.Queue(TextQueue.Queue), StorageName.Container(SmsInbox.Container),
                StorageName.Table(TextRow.Table), StorageName.Table(OutboxRow.Table), StorageName.Table(SendRateRow.Table), StorageName.Table(OptOutRow.Table))
            .AddSingleton<SmsInbox>()
            .AddSingleton<ReceiveSms>()
            .AddSingleton<SmsKeys>()
            .AddSingleton<TextStore>()
            .AddSingleton<OutboxStore>()
            .AddSingleton<SendRate>()
            .AddSingleton<OptOutStore>()
            .AddSingleton<TextQueue>()
            .AddSingleton<RespondentsByHash>()
            .AddSingleton<ISmsSender, SandboxSms>()
            .AddSingleton(s => new SendText(s.GetRequiredService<ISmsSender>()));
        return builder;
    }
}
