using Hotline.City.Datasets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Clocks;

internal static class ClocksSlice
{
    public static IHostApplicationBuilder AddClocks(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ClockOptions>().BindConfiguration("Clocks").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<RatingOptions>().BindConfiguration("Ratings").ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddSingleton<IDataset, TermsDataset>()
            .AddSingleton<Terms>();
        return builder;
    }
}
