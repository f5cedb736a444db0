using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Surveys.Outcomes;

internal static class OutcomesSlice
{
    public static IHostApplicationBuilder AddOutcomes(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(OutcomeRow.Table))
            .AddSingleton<OutcomeStore>()
            .AddSingleton<SmsReviewStore>();
        return builder;
    }
}
