using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation.Ledger;

internal static class LedgerSlice
{
    public static IHostApplicationBuilder AddLedger(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<BallotStore>()
            .AddSingleton<RespondentKeys>()
            .AddSingleton<BallotLedger>()
            .AddSingleton<RecountRound>()
            .AddSingleton<HasAnswered>();
        return builder;
    }
}
