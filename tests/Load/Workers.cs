using System.Diagnostics;
using System.Globalization;
using Hotline.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Load;

/// <summary>Processes of their own that count in one round on one storage, as instances of the app do: each is told a round and which respondents answer through it.</summary>
internal sealed class Workers : IAsyncDisposable
{
    private const string Storage = "LOAD_WORKER_STORAGE";

    /// <summary>Enough that a process has compiled what it runs, and compiled it again with what it learned.</summary>
    private const int WarmUp = 60_000;

    private readonly Bench bench;
    private readonly List<Process> processes;

    private Workers(Bench bench, List<Process> processes) => (this.bench, this.processes) = (bench, processes);

    public static bool IsOne(string[] args) => args is ["worker"];

    /// <summary>Commits what it is told to, line by line, until nobody tells it any more.</summary>
    public static async Task WorkAsync()
    {
        await using var bench = Bench.On(Environment.GetEnvironmentVariable(Storage)!);
        await using var host = await bench.HostAsync();
        await Console.Out.WriteLineAsync("ready");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var (id, from, count) = Read(line.Split(' '));
            var round = (await host.Services.GetRequiredService<RoundStore>().FindAsync(id, CancellationToken.None))!.Round;
            await Ledgers.CommitSinglesAsync(host, round, from, count);
            await Console.Out.WriteLineAsync("done");
        }
    }

    public static async Task<Workers> StartAsync(Bench bench, int count)
    {
        var workers = new Workers(bench, [.. Enumerable.Range(0, count).Select(_ => Start(bench))]);
        await Task.WhenAll(workers.processes.Select(worker => HearAsync(worker, "ready")));
        foreach (var worker in workers.processes)
        {
            await workers.CountAsync([worker], WarmUp);
        }

        return workers;
    }

    /// <param name="count">How many of the processes work.</param>
    /// <param name="ballots">Each of another respondent and in one message.</param>
    /// <returns>Ballots per second of all together; all of them counted once.</returns>
    public Task<double> RunAsync(int count, int ballots) => CountAsync([.. processes.Take(count)], ballots);

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in processes)
        {
            worker.StandardInput.Close();
            await worker.WaitForExitAsync();
            worker.Dispose();
        }
    }

    private async Task<double> CountAsync(List<Process> workers, int ballots)
    {
        await using var office = await bench.HostAsync();
        var (round, share) = (await Rounds.OpenAsync(office), ballots / workers.Count);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(workers.Select(async (worker, place) =>
        {
            await worker.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{round.Id} {place * share} {share}"));
            await HearAsync(worker, "done");
        }));
        var rate = ballots / Stopwatch.GetElapsedTime(start).TotalSeconds;
        await Rounds.EndAsync(bench, office, round, ballots);
        return rate;
    }

    private static async Task HearAsync(Process worker, string word)
    {
        var heard = await worker.StandardOutput.ReadLineAsync();
        if (heard != word)
        {
            throw new InvalidOperationException($"A worker said \"{heard}\" instead of \"{word}\".");
        }
    }

    private static (string Round, int From, int Count) Read(string[] words) =>
        (words[0], int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));

    private static Process Start(Bench bench)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["worker"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment[Storage] = bench.Storage;
        // Three processes share two cores here: a thread that waits must not spin on the emulator's.
        start.Environment["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0";
        return Process.Start(start)!;
    }
}
