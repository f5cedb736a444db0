using Azure;
using Azure.Data.Tables;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ledger;

/// <summary>The rows that count a shard's ballots, one by one; see <see cref="TallyRow"/>.</summary>
internal sealed class ShardLanes(TableClient table, Round round)
{
    public async Task<StoredTally> ReadAsync(int shard, int lane, CancellationToken cancel)
    {
        var row = await table.GetEntityAsync<TableEntity>(BallotRow.PartitionOf(shard), TallyRow.KeyOf(lane), cancellationToken: cancel);
        return TallyRow.Read(row.Value, round);
    }

    /// <summary>Where an instance counts that another one is in the way of: the next lane, a new one if need be.</summary>
    /// <returns>The same lane if the shard is sealed, or somebody else made a lane meanwhile.</returns>
    public async Task<int> NextAsync(int shard, int lane, CancellationToken cancel)
    {
        var first = await ReadAsync(shard, 0, cancel);
        if (first.IsSealed || lane + 1 < first.Lanes || first.Lanes == TallyRow.MostLanes)
        {
            return first.IsSealed ? lane : (lane + 1) % first.Lanes;
        }

        try
        {
            // Together with the first: whoever seals that one knows all there will ever be.
            await table.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.UpdateMerge, TallyRow.Among(shard, first.Lanes + 1), first.ETag),
                    new TableTransactionAction(TableTransactionActionType.Add, TallyRow.New(shard, first.Lanes)),
                ],
                cancel);
            return first.Lanes;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return lane;
        }
    }

    public async Task SealAsync(int shard, CancellationToken cancel)
    {
        await SealAsync(shard, 0, cancel);
        var lanes = (await ReadAsync(shard, 0, cancel)).Lanes;
        await Task.WhenAll(Enumerable.Range(1, lanes - 1).Select(lane => SealAsync(shard, lane, cancel)));
    }

    private Task<Response> SealAsync(int shard, int lane, CancellationToken cancel) =>
        table.UpdateEntityAsync(TallyRow.Seal(shard, lane), ETag.All, TableUpdateMode.Merge, cancel);
}
