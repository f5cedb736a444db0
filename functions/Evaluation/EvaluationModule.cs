using Hotline.Evaluation.Ballots;
using Hotline.Evaluation.Comments;
using Hotline.Evaluation.Counting;
using Hotline.Evaluation.HotlineRounds;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Notices;
using Hotline.Evaluation.Objections;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation;

/// <summary>Rounds 评议轮次, from the plan to the notice: ballots, ledger, count, ranking, objections.</summary>
internal static class EvaluationModule
{
    public static IHostApplicationBuilder AddEvaluation(this IHostApplicationBuilder builder) =>
        builder
            .AddRounds()
            .AddLedger()
            .AddSnapshots()
            .AddLifecycle()
            .AddRanking()
            .AddComments()
            .AddBallots()
            .AddHotlineRounds()
            .AddCounting()
            .AddObjections()
            .AddNotices();
}
