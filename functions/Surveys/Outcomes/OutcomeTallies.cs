using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Surveys.Outcomes;

/// <summary>The tallies this instance read or wrote last, under their ETags: of each part of the days the one of the day that was needed last.</summary>
internal sealed class OutcomeTallies(TableClient table)
{
    private readonly ConcurrentDictionary<int, StoredOutcomeTally> last = new();

    /// <summary>From memory if it is there.</summary>
    public async Task<StoredOutcomeTally> FindAsync(string partition, int part, CancellationToken cancel)
    {
        if (last.TryGetValue(part, out var known) && known.Partition == partition)
        {
            return known;
        }

        var row = await table.GetEntityIfExistsAsync<OutcomeTallyRow>(partition, OutcomeTallyRow.Key, cancellationToken: cancel);
        return last[part] = row.HasValue ? new StoredOutcomeTally(partition, row.Value!.ToTally(), row.Value!.ETag) : new StoredOutcomeTally(partition, OutcomeTally.Empty, default);
    }

    public void Keep(int part, StoredOutcomeTally tally) => last[part] = tally;

    public void Forget(int part) => last.TryRemove(part, out _);
}

/// <summary>As last read or written; without an ETag there is none yet.</summary>
internal sealed record StoredOutcomeTally(string Partition, OutcomeTally Tally, ETag ETag);
