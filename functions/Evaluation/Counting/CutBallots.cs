using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Counting;

/// <summary>
/// Takes out of a frozen round's ballots what could lead to their respondents: when each answer was sent, its message's key, its channel, and the hash of the
/// ballot cast. Levels, group and township cell stay, so that it can be counted again. As many as one transaction holds at a time; a repeated step writes the same.
/// </summary>
public sealed class CutBallots(RoundStore rounds, BallotStore ballots, CountSteps steps)
{
    private const int TransactionsPerStep = 50;

    internal async Task RunAsync(CountStep step, CancellationToken cancel)
    {
        if ((await rounds.FindAsync(step.Round, cancel))?.Round is not { Salt: null } round)
        {
            return;
        }

        var (table, after) = (ballots.Of(round), step.After);
        for (var i = 0; i < TransactionsPerStep; i++)
        {
            var page = await table.ReadPageAsync(step.Shard, after, GroupTransaction.MostRows, cancel);
            if (page.Count == 0)
            {
                return;
            }

            await table.ReplaceAsync(step.Shard, [.. page.Select(b => b with { Ballot = b.Ballot.Cut() })], cancel);
            after = page[^1].Key;
        }

        await steps.SendAsync(step with { After = after }, cancel);
    }
}
