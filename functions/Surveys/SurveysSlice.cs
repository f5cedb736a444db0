using System.Text;
using Hotline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Surveys;

internal static class SurveysSlice
{
    public static IHostApplicationBuilder AddSurveys(this IHostApplicationBuilder builder)
    {
        if ("５".Normalize(NormalizationForm.FormKC) != "5")
        {
            throw new InvalidOperationException("Unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: without ICU full-width answers are not read.");
        }

        builder.Services
            .AddStorageNames(StorageName.Table(SmsReviewRow.Table), StorageName.Table(InvitationRow.Table))
            .AddSingleton<InvitationStore>()
            .AddSingleton<JudgeSms>()
            .AddSingleton<SmsReviews>()
            .AddSingleton<SmsReviewStore>()
            .AddSingleton<RateBySms>();
        return builder.AddCampaigns();
    }
}
