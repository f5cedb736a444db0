using Hotline.City.Directory;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Storage;
using Hotline.Sms.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Surveys.Campaigns;

internal static class CampaignsSlice
{
    public static IHostApplicationBuilder AddCampaigns(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(CampaignRow.Table), StorageName.Queue(CampaignSteps.Queue), StorageName.Container(CampaignFiles.Container))
            .AddSingleton<CampaignStore>()
            .AddSingleton<CampaignFiles>()
            .AddSingleton<CampaignSteps>()
            .AddSingleton<CampaignTexts>()
            .AddSingleton<CheckCampaign>()
            .AddSingleton<CreateCampaign>()
            .AddSingleton<PreviewCampaign>()
            .AddSingleton<FollowCampaign>()
            .AddSingleton<MoveCampaign>()
            .AddSingleton<StartCampaign>()
            .AddSingleton<PauseCampaign>()
            .AddSingleton<ResumeCampaign>()
            .AddSingleton<CancelCampaign>()
            .AddSingleton<ReadCampaignChoices>()
            // It takes an internal interface, so the container cannot see how it is made.
            .AddSingleton(s => new MeasureCampaign(
                s.GetRequiredService<CampaignStore>(), s.GetRequiredService<CampaignFiles>(), s.GetRequiredService<CampaignTexts>(), s.GetRequiredService<LiveDirectory>(), s.GetRequiredService<Invitees>(), s.GetRequiredService<ISmsSender>()));
        return builder;
    }
}
