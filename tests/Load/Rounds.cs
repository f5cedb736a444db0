using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Load;

internal static class Rounds
{
    private static int last;

    /// <summary>A new open round about all units.</summary>
    public static async Task<Round> OpenAsync(LocalHost host)
    {
        var (id, now) = ($"load{++last}", DateTimeOffset.UtcNow);
        var plan = new RoundPlan(id, id, ["bureau"], [new("enterprise", 5), new("monitor", 3), new("supervisor", 2)], 5, 5, new Dictionary<string, string>(), now.AddDays(-1), now.AddDays(1), 60);
        await host.Services.GetRequiredService<CreateRound>().RunAsync(plan, CancellationToken.None);
        var opened = await host.Services.GetRequiredService<OpenRound>().RunAsync(id, CancellationToken.None);
        return ((OpenOutcome.Opened)opened).Round;
    }

    /// <summary>The tallies, and the ballots read one by one, come to as many answers as were given.</summary>
    public static async Task AssertCountedAsync(LocalHost host, Round round, long answers)
    {
        var recount = await host.Services.GetRequiredService<RecountRound>().RunAsync(round, CancellationToken.None);
        if (recount is not { Equal: true } || recount.Ratings != answers)
        {
            throw new InvalidOperationException($"{round.Id}: {recount?.Ratings} of {answers} answers counted, ballots and tallies {(recount?.Equal == true ? "agree" : "differ")}.");
        }
    }

    /// <summary>Proves the count, closes the round and deletes its ballots: Azurite holds all rows in memory and slows down with them.</summary>
    public static async Task EndAsync(Bench bench, LocalHost host, Round round, long answers)
    {
        await AssertCountedAsync(host, round, answers);
        await CloseAsync(host, round);
        await bench.Tables.DeleteTableAsync(BallotRow.TableOf(round.Id));
    }

    public static Task<CloseOutcome> CloseAsync(LocalHost host, Round round) =>
        host.Services.GetRequiredService<CloseRound>().RunAsync(round.Id, CancellationToken.None);
}
