using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation.Ballots;

internal static class BallotsSlice
{
    public static IHostApplicationBuilder AddBallots(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Queue(BallotPokes.Queue))
            .AddSingleton<BallotTokens>()
            .AddSingleton<BallotPokes>()
            .AddSingleton<CastBallot>()
            .AddSingleton<ReadBallotState>();
        return builder;
    }
}
