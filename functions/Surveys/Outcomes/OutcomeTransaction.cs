using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Storage;

namespace Hotline.Surveys.Outcomes;

/// <summary>
/// Writes outcomes of one part of the days. The tally is kept in memory under its ETag; when another instance was faster, it is read again.
/// </summary>
internal sealed class OutcomeLane
{
    /// <summary>Each may come with a row to read; the hundredth entity is the tally.</summary>
    public const int MostPerTransaction = 49;

    private const int Tries = 40;

    private readonly TableClient table;
    private readonly GroupCommit<string, IReadOnlyList<Outcome>> commits;

    private StoredTally? last;

    public OutcomeLane(TableClient table)
    {
        this.table = table;
        commits = new GroupCommit<string, IReadOnlyList<Outcome>>(MostPerTransaction, outcomes => outcomes.Count, CommitAsync);
    }

    /// <param name="partition">Of all the outcomes.</param>
    /// <param name="outcomes">At most <see cref="MostPerTransaction"/>.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>Completes when they are written, now or before.</returns>
    public Task AddAsync(string partition, IReadOnlyList<Outcome> outcomes, CancellationToken cancel) => commits.AddAsync(partition, outcomes, cancel);

    private async Task CommitAsync(string partition, IReadOnlyList<IReadOnlyList<Outcome>> outcomes)
    {
        try
        {
            await CommitAsync(partition, [.. outcomes.SelectMany(some => some)]);
        }
        catch
        {
            // Whether it was written is not known.
            last = null;
            throw;
        }
    }

    private async Task CommitAsync(string partition, IReadOnlyList<Outcome> outcomes)
    {
        IReadOnlyDictionary<string, string> known = new Dictionary<string, string>();
        for (var tries = 1; ; tries++)
        {
            var tally = last?.Partition == partition ? last : await ReadTallyAsync(partition);
            var plan = OutcomePlan.Of(outcomes, known, tally.Tally);
            try
            {
                last = plan.Rows.Count == 0 ? tally : new StoredTally(partition, plan.Tally, await WriteAsync(tally, plan));
                return;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412 && tries < Tries)
            {
                last = null;
                // 412 is the tally alone; 409 that some are there: written by another delivery, or by a try of ours whose answer got lost.
                known = e.Status == 409 ? await ReadAsync(partition, outcomes) : known;
                await LostRace.PauseAsync(tries, CancellationToken.None);
            }
        }
    }

    private async Task<ETag> WriteAsync(StoredTally tally, OutcomePlan plan)
    {
        var row = OutcomeTallyRow.Of(tally.Partition, plan.Tally);
        var counts = tally.ETag == default
            ? new TableTransactionAction(TableTransactionActionType.Add, row)
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, tally.ETag);
        var added = plan.Rows.Select(r => new TableTransactionAction(TableTransactionActionType.Add, r)).Append(counts);
        var response = await table.SubmitTransactionAsync(added, CancellationToken.None);
        return response.Value[^1].Headers.ETag!.Value;
    }

    private async Task<StoredTally> ReadTallyAsync(string partition)
    {
        var row = await table.GetEntityIfExistsAsync<OutcomeTallyRow>(partition, OutcomeTallyRow.Key);
        return row.HasValue ? new StoredTally(partition, row.Value!.ToTally(), row.Value!.ETag) : new StoredTally(partition, OutcomeTally.Empty, default);
    }

    private async Task<IReadOnlyDictionary<string, string>> ReadAsync(string partition, IReadOnlyList<Outcome> outcomes)
    {
        var first = await FindAsync(partition, outcomes.Select(o => OutcomeRow.FirstKey(o.Filing)));
        // There is no further delivery where there is no first.
        var repeated = outcomes.Where(o => first.TryGetValue(OutcomeRow.FirstKey(o.Filing), out var element) && element != o.Element);
        var further = await FindAsync(partition, repeated.Select(OutcomeRow.FurtherKey));
        return first.Concat(further).ToDictionary(StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, string>> FindAsync(string partition, IEnumerable<string> keys)
    {
        var rows = await Task.WhenAll(keys.Distinct().Select(key => table.GetEntityIfExistsAsync<OutcomeRow>(partition, key)));
        return rows.Where(row => row.HasValue).ToDictionary(row => row.Value!.RowKey, row => row.Value!.Element, StringComparer.Ordinal);
    }

    private sealed record StoredTally(string Partition, OutcomeTally Tally, ETag ETag);
}
