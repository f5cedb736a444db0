using Hotline.Evaluation.Ballots;
using Hotline.Evaluation.HotlineRounds;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation;

internal static class EvaluationSlice
{
    public static IHostApplicationBuilder AddEvaluation(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<EvaluationOptions>().BindConfiguration("Evaluation").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddStorageNames(StorageName.Table(RoundRow.Table), StorageName.Queue(BallotPokes.Queue), StorageName.Container(SnapshotStore.Container),
            StorageName.Container(Invitees.Container));
        builder.Services
            .AddSingleton<RoundStore>().AddSingleton<BallotStore>().AddSingleton<RespondentKeys>()
            .AddSingleton<OpenRounds>().AddSingleton<BallotLedger>()
            .AddSingleton<CreateRound>().AddSingleton<OpenRound>().AddSingleton<CloseRound>().AddSingleton<CloseDueRounds>().AddSingleton<MonthlyRound>()
            .AddSingleton<ReadRanking>().AddSingleton<RecountRound>().AddSingleton<BallotTokens>().AddSingleton<Invitees>().AddSingleton<CastBallot>().AddSingleton<HasAnswered>()
            .AddSingleton<BallotPokes>().AddSingleton<SnapshotStore>().AddSingleton<MoveRound>().AddSingleton<ReadBallotState>();
        return builder;
    }
}
