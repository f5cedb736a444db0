using System.Text;
using Hotline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Surveys;

internal static class SurveysSlice
{
    public static IHostApplicationBuilder AddSurveys(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SmsOptions>()
            .BindConfiguration("Sms")
            .ValidateDataAnnotations()
            .Validate(_ => "５".Normalize(NormalizationForm.FormKC) == "5", "Unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: without ICU full-width answers are not read.")
            .ValidateOnStart();
        builder.Services
            .AddStorageNames(StorageName.Queue(SmsInbox.Queue), StorageName.Container(SmsInbox.Container), StorageName.Table(SmsReviewRow.Table), StorageName.Table(TextRow.Table))
            .AddSingleton<SmsInbox>()
            .AddSingleton<ReceiveSms>()
            .AddSingleton<SmsKeys>()
            .AddSingleton<JudgeSms>()
            .AddSingleton<SmsReviews>()
            .AddSingleton<SmsReviewStore>()
            .AddSingleton<RateBySms>()
            .AddSingleton<TextStore>()
            .AddSingleton<ISmsSender, SandboxSms>();
        return builder;
    }
}
