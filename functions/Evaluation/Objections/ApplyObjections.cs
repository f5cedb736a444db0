using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Objections;

/// <summary>Makes the snapshot that holds the effects of all objections upheld so far, in the order of their decisions. Nothing if the latest one does.</summary>
public sealed class ApplyObjections(ObjectionStore objections, SnapshotStore snapshots)
{
    /// <returns>The latest then; null before the round was counted.</returns>
    internal async Task<Snapshot?> RunAsync(Round round, CancellationToken cancel)
    {
        while (await snapshots.FindLatestAsync(round.Id, cancel) is { Snapshot: var latest })
        {
            List<Correction> corrections =
            [
                .. (await objections.ReadAsync(round.Id, cancel)).Where(o => o.Decision?.Effect is not null)
                    .OrderBy(o => o.Decision!.At).ThenBy(o => o.Id, StringComparer.Ordinal).Select(o => o.Decision!.Effect!),
            ];
            if (corrections.SequenceEqual(latest.Corrections))
            {
                return latest;
            }

            await snapshots.TryAddAsync(latest with { Version = latest.Version + 1, Corrections = corrections }, cancel);
        }

        return null;
    }
}
