using Hotline.Evaluation.Comments;
using Hotline.Evaluation.HotlineRounds;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Counting;

/// <summary>Brings together what a round's results rest on beside its ballots: the hotline's figures of its months, what comments were about, the ranks of the round before.</summary>
public sealed class MakeSnapshot(ReadIndicators indicators, CountTags tags, RoundStore rounds, SnapshotStore snapshots)
{
    internal async Task<Snapshot> RunAsync(Round round, Tally tally, CancellationToken cancel) => Snapshot.OfNow(round, tally) with
    {
        Indicators = round.Plan.Indicators.Count == 0
            ? new Dictionary<string, IReadOnlyDictionary<Indicator, Share>>()
            : await indicators.RunAsync(round.Plan.OpensAt, round.Plan.ClosesAt, [.. round.Roster.Select(u => u.Id)], cancel),
        Tags = await tags.RunAsync(round.Id, cancel),
        Previous = await PreviousAsync(round.Plan.Previous, cancel),
    };

    /// <summary>Only what was published can be compared with.</summary>
    private async Task<PreviousRanks?> PreviousAsync(string? id, CancellationToken cancel)
    {
        if (id is null
            || (await rounds.FindAsync(id, cancel))?.Round is not { State: RoundState.Published or RoundState.Archived } before
            || await snapshots.FindLatestAsync(id, cancel) is not { } stored)
        {
            return null;
        }

        var ranked = RankingRules.Of(stored.Snapshot).SelectMany(c => c.Units).Where(u => u.Rank is not null);
        return new PreviousRanks(before.Id, before.Plan.Title, ranked.ToDictionary(u => u.Unit, u => u.Rank!.Value, StringComparer.Ordinal));
    }
}
