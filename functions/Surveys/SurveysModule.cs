using Hotline.City.Directory;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Storage;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Surveys.Campaigns;
using Hotline.Surveys.Invitations;
using Hotline.Surveys.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys;

internal static class SurveysSlice
{
    public static IHostApplicationBuilder AddSurveys(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(
                StorageName.Table(CampaignRow.Table), StorageName.Table(CampaignLaneRow.Table), StorageName.Table(PhoneDayRow.Table), StorageName.Table(InvitationRow.Table),
                StorageName.Queue(CampaignSteps.Queue), StorageName.Container(CampaignFiles.Container))
            .AddSingleton<InvitationStore>().AddSingleton<CampaignStore>().AddSingleton<CampaignLaneStore>().AddSingleton<PhoneDayStore>().AddSingleton<CampaignFiles>().AddSingleton<CampaignSteps>()
            .AddSingleton<CampaignTexts>().AddSingleton<CheckCampaign>().AddSingleton<CreateCampaign>().AddSingleton<PreviewCampaign>().AddSingleton<FollowCampaign>()
            .AddSingleton<MoveCampaign>().AddSingleton<StartCampaign>().AddSingleton<PauseCampaign>().AddSingleton<ResumeCampaign>().AddSingleton<CancelCampaign>()
            .AddSingleton<EndCampaign>().AddSingleton<TendCampaigns>().AddSingleton<FillOutbox>().AddSingleton<CheckRecipient>().AddSingleton<InviteRecipient>()
            .AddSingleton<SendBatch>().AddSingleton<WorkOnBatch>().AddSingleton<WorkOnCampaign>().AddSingleton<ReadCampaignChoices>()
            // What speaks to the gateway takes an internal interface, so the container cannot see how it is made.
            .AddSingleton(s => new MeasureCampaign(
                s.GetRequiredService<CampaignStore>(), s.GetRequiredService<CampaignFiles>(), s.GetRequiredService<CampaignTexts>(), s.GetRequiredService<LiveDirectory>(), s.GetRequiredService<Invitees>(), s.GetRequiredService<ISmsSender>()))
            .AddSingleton(s => new GiveToGateway(
                s.GetRequiredService<OutboxStore>(), s.GetRequiredService<ISmsSender>(), s.GetRequiredService<IOptions<SmsOptions>>(), s.GetRequiredService<TimeProvider>()));
        return builder;
    }
}
