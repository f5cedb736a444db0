using System.Globalization;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Load;

/// <summary>The ledger alone, without queue, parser and the look at who sent a text.</summary>
internal static class Ledgers
{
    private const int SinglesAtOnce = 512;
    private const int BatchesAtOnce = 64;
    private const int PerBatch = 50;
    private const int PerRespondent = 10;

    /// <summary>Messages with one answer each, every one of another respondent, so that each is a row.</summary>
    /// <returns>Ballots per second.</returns>
    public static Task<double> SingleAnswersAsync(Bench bench, int ballots) =>
        OfNewRoundAsync(bench, ballots, (host, round) => CommitSinglesAsync(host, round, 0, ballots));

    /// <summary>Messages with 50 answers each, as a gateway's batch has; ten of each respondent, anywhere.</summary>
    /// <returns>Answers per second.</returns>
    public static Task<double> BatchesAsync(Bench bench, int answers) => OfNewRoundAsync(bench, answers, async (host, round) =>
    {
        var ledger = host.Services.GetRequiredService<BallotLedger>();
        var sent = DateTimeOffset.UtcNow.AddHours(-1);
#pragma warning disable CA5394 // The same order in every run; nothing secret.
        var order = Enumerable.Range(0, answers).ToArray();
        new Random(answers).Shuffle(order);
#pragma warning restore CA5394
        var batches = order.Select(i => RatingOf(round, i / PerRespondent, i % PerRespondent, i, sent)).Chunk(PerBatch).ToList();
        return PerBatch * await RawStorage.RateAsync(batches.Count, BatchesAtOnce, async i => Require(await ledger.CommitAsync(round.Id, batches[i], CancellationToken.None)));
    });

    /// <param name="host">An instance of the app.</param>
    /// <param name="round">An open one.</param>
    /// <param name="from">The first respondent.</param>
    /// <param name="count">Of respondents.</param>
    /// <returns>Ballots per second.</returns>
    public static Task<double> CommitSinglesAsync(LocalHost host, Round round, int from, int count)
    {
        var (ledger, sent) = (host.Services.GetRequiredService<BallotLedger>(), DateTimeOffset.UtcNow.AddHours(-1));
        return RawStorage.RateAsync(count, SinglesAtOnce, async i =>
            Require(await ledger.CommitAsync(round.Id, [RatingOf(round, from + i, i % round.Roster.Count, from + i, sent)], CancellationToken.None)));
    }

    private static async Task<double> OfNewRoundAsync(Bench bench, int answers, Func<LocalHost, Round, Task<double>> commit)
    {
        await using var host = await bench.HostAsync();
        var round = await Rounds.OpenAsync(host);
        var rate = await commit(host, round);
        await Rounds.EndAsync(bench, host, round, answers);
        return rate;
    }

    private static Rating RatingOf(Round round, int respondent, int unit, int number, DateTimeOffset sent) => new(
        Bench.Id(respondent), "enterprise", round.Roster[unit].Id, 1 + (number % 5), new OrderStamp(sent, number.ToString("000000", CultureInfo.InvariantCulture)), Channel.Sms);

    private static void Require(IReadOnlyList<RatingOutcome> outcomes)
    {
        if (outcomes.FirstOrDefault(outcome => outcome != RatingOutcome.Counted, RatingOutcome.Counted) is not RatingOutcome.Counted and var other)
        {
            throw new InvalidOperationException($"{other} instead of counted.");
        }
    }
}
