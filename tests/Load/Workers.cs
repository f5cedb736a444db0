using System.Diagnostics;
using Hotline.Answers;
using Hotline.Local.Hosting;

namespace Hotline.Load;

/// <summary>Processes of their own that count from one queue on one storage, as instances of the app do.</summary>
internal static class Workers
{
    public const int Ratings = 40_000;

    private const string Storage = "LOAD_WORKER_STORAGE";
    private const int PerMessage = 50;

    /// <summary>Enough that every process has compiled what it runs.</summary>
    private const int WarmUp = 20_000;

    public static bool IsOne(string[] args) => args is ["worker"];

    /// <summary>Counts until nobody listens any more.</summary>
    public static async Task WorkAsync()
    {
        await using var bench = Bench.On(Environment.GetEnvironmentVariable(Storage)!);
        await using var host = await bench.HostAsync(typeof(SmsQueue));
        await Console.Out.WriteLineAsync("ready");
        await Console.In.ReadLineAsync();
    }

    /// <returns>Ratings per second, from the first message put to the last answer in the tallies; all of them once.</returns>
    public static async Task<double> RunAsync(Bench bench, int processes, int ratings)
    {
        var workers = Enumerable.Range(0, processes).Select(_ => Start(bench)).ToList();
        foreach (var worker in workers)
        {
            await worker.StandardOutput.ReadLineAsync();
        }

        await using var office = await bench.HostAsync();
        await CountAsync(bench, office, WarmUp);
        var rate = await CountAsync(bench, office, ratings);
        foreach (var worker in workers)
        {
            await worker.StandardInput.WriteLineAsync();
            await worker.WaitForExitAsync();
            worker.Dispose();
        }

        return rate;
    }

    private static async Task<double> CountAsync(Bench bench, LocalHost office, int ratings)
    {
        var round = await Rounds.OpenAsync(office);
        var answers = Counting.Answers(round, new Traffic(ratings, PerMessage) { PerRespondent = 4 });
        var start = Stopwatch.GetTimestamp();
        await Counting.FillAsync(bench, answers, PerMessage);
        await Counting.CountedAsync(bench, round, ratings, ratings);
        var rate = ratings / Stopwatch.GetElapsedTime(start).TotalSeconds;
        await Rounds.AssertCountedAsync(office, round, ratings);
        await Rounds.CloseAsync(office, round);
        await Rounds.ForgetAsync(bench, round);
        return rate;
    }

    private static Process Start(Bench bench)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["worker"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment[Storage] = bench.Storage;
        return Process.Start(start)!;
    }
}
