using Hotline.Clocks;
using Hotline.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Ratings;

internal static class RatingsSlice
{
    public static IHostApplicationBuilder AddRatings(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<RatingOptions>().BindConfiguration("Ratings").ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddSingleton(new DueCommand(ClockKind.Rate, (change, order, cancel) => change.RunAsync(order, new ExpireRating(), cancel)))
            .AddSingleton<RatingCodes>()
            .AddSingleton<RateMessage>()
            .AddSingleton<IFollowTicket, CountClosureRatings>();
        return builder;
    }
}
