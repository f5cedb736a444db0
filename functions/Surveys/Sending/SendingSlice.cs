using Hotline.Platform.Storage;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys.Sending;

internal static class SendingSlice
{
    public static IHostApplicationBuilder AddSending(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(CampaignLaneRow.Table), StorageName.Table(PhoneDayRow.Table))
            .AddSingleton<CampaignLaneStore>()
            .AddSingleton<PhoneDayStore>()
            .AddSingleton<EndCampaign>()
            .AddSingleton<TendCampaigns>()
            .AddSingleton<FillOutbox>()
            .AddSingleton<CheckRecipient>()
            .AddSingleton<InviteRecipient>()
            .AddSingleton<SendBatch>()
            .AddSingleton<WorkOnBatch>()
            .AddSingleton<WorkOnCampaign>()
            // It takes an internal interface, so the container cannot see how it is made.
            .AddSingleton(s => new GiveToGateway(
                s.GetRequiredService<OutboxStore>(), s.GetRequiredService<ISmsSender>(), s.GetRequiredService<IOptions<SmsOptions>>(), s.GetRequiredService<TimeProvider>()));
        return builder;
    }
}
