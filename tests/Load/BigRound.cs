using System.Diagnostics;
using System.Globalization;
using Hotline.City.Directory;
using Hotline.Evaluation.Counting;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Local.Hosting;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Load;

/// <summary>A round as large as this machine bears, from the first ballot to its snapshot, compared with what was put in; what it costs is printed.</summary>
internal static class BigRound
{
    private const int AnswersPerBallot = 20;
    private const int AtOnce = 512;
    private const int Steps = 10;

    public static async Task RunAsync(int units, int ballots)
    {
        await using var bench = await Bench.StartAsync();
        await using var host = await bench.HostAsync(typeof(CountingQueue));
        var directory = host.Services.GetRequiredService<LiveDirectory>();
        directory.Current = directory.Current with
        {
            Units = [.. Enumerable.Range(0, units).Select(i => new Unit($"u{i}", $"第{i}局", $"第{i}局", "bureau", [], []))],
        };
        var round = await Rounds.OpenAsync(host);
        Console.WriteLine($"{units} units, {ballots} ballots of {AnswersPerBallot} answers, {round.Shards} shards");
        await CastAsync(bench, host, round, ballots);
        await CountAsync(host, round, ballots);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"peak working set of the app's process: {self.PeakWorkingSet64 >> 20} MiB");
    }

    private static async Task CastAsync(Bench bench, LocalHost host, Round round, int ballots)
    {
        var (ledger, sent) = (host.Services.GetRequiredService<BallotLedger>(), DateTimeOffset.UtcNow.AddHours(-1));
        for (var step = 0; step < Steps; step++)
        {
            var (from, to) = (ballots * step / Steps, ballots * (step + 1) / Steps);
            bench.Counter.Reset();
            var rate = await RawStorage.RateAsync(to - from, AtOnce, i => ledger.CommitAsync(round.Id, BallotOf(round, from + i, sent), CancellationToken.None));
            var perBallot = (double)bench.Counter.Tables / (to - from);
            bench.Counter.Reset();
            var start = Stopwatch.GetTimestamp();
            await host.Services.GetRequiredService<BallotStore>().Of(round).SumAsync(CancellationToken.None);
            var read = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{to,9} ballots: {rate:0} a second, {perBallot:0.000} table operations each; ranking and turnout read {bench.Counter.Tables} rows in {read:0} ms"));
        }
    }

    private static async Task CountAsync(LocalHost host, Round round, int ballots)
    {
        await Rounds.CloseAsync(host, round);
        var start = Stopwatch.GetTimestamp();
        var closed = (await host.Services.GetRequiredService<RoundStore>().FindAsync(round.Id, CancellationToken.None))!.Round;
        await host.Services.GetRequiredService<BeginCount>().RunAsync(closed, CancellationToken.None);
        StoredSnapshot? stored;
        while ((stored = await host.Services.GetRequiredService<SnapshotStore>().FindAsync(round.Id, 1, CancellationToken.None)) is null)
        {
            await Task.Delay(200);
        }

        var isExact = stored.Snapshot.Counts.SequenceEqual(Truth(closed, ballots));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"counted one by one in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {(isExact ? "exactly what was put in" : "WRONG")}; snapshot {CanonicalJson.Of(stored.Snapshot).Length >> 10} KiB"));
        Environment.ExitCode = isExact ? 0 : 1;
    }

    private static Rating[] BallotOf(Round round, int i, DateTimeOffset sent)
    {
        var stamp = new OrderStamp(sent, i.ToString("00000000", CultureInfo.InvariantCulture));
        var group = round.Plan.Groups[i % round.Plan.Groups.Count].Id;
        return [.. Enumerable.Range(0, AnswersPerBallot).Select(k => new Rating(Bench.Id(i), group, round.Roster[UnitOf(round, i, k)].Id, LevelOf(i, k), stamp, Channel.Sms))];
    }

    private static int[] Truth(Round round, int ballots)
    {
        var tally = round.NewTally();
        for (var i = 0; i < ballots; i++)
        {
            for (var k = 0; k < AnswersPerBallot; k++)
            {
                tally[i % round.Plan.Groups.Count, UnitOf(round, i, k), LevelOf(i, k)]++;
            }
        }

        return tally.Counts.ToArray();
    }

    private static int UnitOf(Round round, int i, int k) => ((i * 7) + (k * 31)) % round.Roster.Count;

    private static int LevelOf(int i, int k) => 1 + ((i + (k * k)) % 5);
}
