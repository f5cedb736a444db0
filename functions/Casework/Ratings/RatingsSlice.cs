using Hotline.Casework.Alarms;
using Hotline.Casework.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Ratings;

internal static class RatingsSlice
{
    public static IHostApplicationBuilder AddRatings(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton(new DueCommand(ClockKind.Rate, (change, order, cancel) => change.RunAsync(order, new ExpireRating(), cancel)))
            .AddSingleton<RatingCodes>()
            .AddSingleton<RateMessage>();
        return builder;
    }
}
