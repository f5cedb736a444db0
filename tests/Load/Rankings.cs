using System.Net.Http.Headers;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Load;

/// <summary>What a ranking costs beside the point reads it cannot do without, whatever the number of ratings.</summary>
internal static class Rankings
{
    private const int Looks = 40;

    public static async Task<IReadOnlyList<Figure>> FiguresAsync(Bench bench, int repetitions)
    {
        await using var host = await bench.HostAsync(typeof(RankingHttp));
        var (small, large) = (await FillAsync(host, 10_000), await FillAsync(host, 300_000));
        var (ofSmall, ofLarge, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < repetitions; i++)
        {
            var (reads, ranking) = await MedianAsync(bench, host, small);
            var (readsOfLarge, rankingOfLarge) = await MedianAsync(bench, host, large);
            ofSmall.Add(ranking / reads);
            ofLarge.Add(rankingOfLarge / readsOfLarge);
            ratios.Add(rankingOfLarge / ranking);
        }

        var recount = host.Services.GetRequiredService<RecountRound>();
        var seconds = await Figures.MillisecondsAsync(async () =>
        {
            if (await recount.RunAsync(large, CancellationToken.None) is not { Equal: true, Ratings: 300_000 })
            {
                throw new InvalidOperationException("The ballots do not bear the tallies out.");
            }
        }) / 1000;
        return
        [
            new Figure($"ranking ÷ {small.Shards} raw point reads, 10,000 ratings", ofSmall),
            new Figure($"ranking ÷ {large.Shards} raw point reads, 300,000 ratings", ofLarge),
            new Figure("ranking at 300,000 ÷ at 10,000 ratings", ratios, "≈ 1"),
            new Figure("recount of 300,000 ratings on 30,000 ballots, seconds", [seconds]),
        ];
    }

    /// <returns>Milliseconds at the median: as many raw point reads as shards, and the ranking over HTTP.</returns>
    public static async Task<(double Reads, double Ranking)> MedianAsync(Bench bench, LocalHost host, Round round)
    {
        var table = bench.Tables.GetTableClient($"ballots{round.Id}");
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bench.AuditorToken);
        var (reads, rankings) = (new List<double>(), new List<double>());
        for (var i = 0; i < Looks; i++)
        {
            reads.Add(await Figures.MillisecondsAsync(() => Task.WhenAll(Enumerable.Range(0, round.Shards).Select(shard =>
                table.GetEntityAsync<Azure.Data.Tables.TableEntity>($"{shard:00}", "~tally")))));
            rankings.Add(await Figures.MillisecondsAsync(() => client.GetByteArrayAsync(new Uri($"/api/rounds/{round.Id}/ranking", UriKind.Relative))));
        }

        return (Figures.Median(reads), Figures.Median(rankings));
    }

    /// <summary>A closed round with so many ratings, ten by each respondent.</summary>
    public static async Task<Round> FillAsync(LocalHost host, int ratings)
    {
        var (round, ledger) = (await Rounds.OpenAsync(host), host.Services.GetRequiredService<BallotLedger>());
        var sent = DateTimeOffset.UtcNow.AddHours(-1);
        await RawStorage.RateAsync(ratings / 1000, 8, part => ledger.CommitAsync(
            round.Id,
            [.. Enumerable.Range(part * 1000, 1000).Select(i => new Rating(
                Bench.Id(i / 10), "enterprise", round.Roster[(i / 10 + i % 10 * 13) % 130].Id, 1 + i * 7 % 5, new OrderStamp(sent.AddSeconds(i % 10), $"{i}"), Channel.Sms))],
            CancellationToken.None));
        await Rounds.CloseAsync(host, round);
        return round;
    }
}
