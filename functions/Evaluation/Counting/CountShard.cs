using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Counting;

/// <summary>Counts the next ballots of a shard, one by one, without looking at its tally until all are counted. Memory: a page and one tally.</summary>
public sealed class CountShard(RoundStore rounds, BallotStore ballots, CountStore counts, CountSteps steps, FinishCount finish)
{
    private const int Page = 1000;
    private const int PagesPerStep = 20;

    internal async Task RunAsync(CountStep step, CancellationToken cancel)
    {
        if ((await rounds.FindAsync(step.Round, cancel))?.Round is not { State: RoundState.Closed } round || await counts.FindAsync(round, step.Shard, cancel) is not { } stored)
        {
            return;
        }

        var count = stored.Count.IsDone ? stored.Count : await GoOnAsync(round, stored.Count, cancel);
        if (!stored.Count.IsDone && !await counts.TryWriteAsync(round.Id, count, stored.ETag, cancel))
        {
            // Another message of the same shard was first, and goes on.
            return;
        }

        await (count.IsDone ? finish.RunAsync(round, cancel) : steps.SendAsync(step, cancel));
    }

    private async Task<ShardCount> GoOnAsync(Round round, ShardCount count, CancellationToken cancel)
    {
        var table = ballots.Of(round);
        for (var pages = 0; pages < PagesPerStep; pages++)
        {
            var page = await table.ReadPageAsync(count.Shard, count.After, Page, cancel);
            count = count.Add(page);
            if (page.Count < Page)
            {
                return count.Compare(round, (await table.ReadTallyAsync(count.Shard, cancel)).Tally);
            }
        }

        return count;
    }
}
