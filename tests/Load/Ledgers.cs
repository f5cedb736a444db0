using System.Globalization;
using Hotline.Evaluation;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Load;

/// <summary>The ledger alone: what it commits of messages with one answer each, every one of another respondent, so that each is a row.</summary>
internal static class Ledgers
{
    private const int AtOnce = 512;

    /// <returns>Ballots per second.</returns>
    public static async Task<double> SingleAnswersAsync(Bench bench, int ballots)
    {
        await using var host = await bench.HostAsync();
        var (round, ledger) = (await Rounds.OpenAsync(host), host.Services.GetRequiredService<Ledger>());
        var sent = DateTimeOffset.UtcNow.AddHours(-1);
        var rate = await RawStorage.RateAsync(ballots, AtOnce, async i =>
        {
            var rating = new Rating(Bench.Id(i), "enterprise", round.Roster[i % round.Roster.Count].Id, 1 + (i % 5), new OrderStamp(sent, i.ToString("000000", CultureInfo.InvariantCulture)), Channel.Sms);
            var outcome = await ledger.CommitAsync(round.Id, [rating], CancellationToken.None);
            _ = outcome is [RatingOutcome.Counted] ? 0 : throw new InvalidOperationException($"{outcome[0]} instead of counted.");
        });
        await Rounds.AssertCountedAsync(host, round, ballots);
        await Rounds.CloseAsync(host, round);
        await Rounds.ForgetAsync(bench, round);
        return rate;
    }
}
