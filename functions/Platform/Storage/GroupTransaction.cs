using Azure;
using Azure.Data.Tables;

namespace Hotline.Platform.Storage;

/// <summary>
/// Writes a group of work and its tally in one transaction, each row under its ETag. Whoever loses a race, or does not hear whether it was committed, reads
/// again and decides anew.
/// </summary>
internal abstract class GroupTransaction(TableClient table)
{
    /// <summary>Azure takes 100 entities; one of them is the tally.</summary>
    public const int MostRows = 99;

    protected TableClient Table => table;

    /// <param name="deadline">Ends the trying. Whether it was committed in the end shows when the work is given again.</param>
    public async Task CommitAsync(CancellationToken deadline)
    {
        for (var tries = 1; !await TryAsync(deadline); tries++)
        {
            await LostRace.PauseAsync(tries, deadline);
        }
    }

    /// <summary>Reads what is not known, or not for sure any more, and decides. Again after each <see cref="Failed"/>.</summary>
    /// <returns>The rows, and last the tally; nothing where nothing has to be written.</returns>
    protected abstract Task<IReadOnlyList<TableTransactionAction>> PlanAsync(CancellationToken cancel);

    /// <param name="etags">The new ones, in the order of the plan.</param>
    protected virtual void Committed(IReadOnlyList<ETag> etags)
    {
    }

    /// <summary>For whoever remembers something: what of it is in doubt now.</summary>
    protected virtual void Failed(CommitFailure failure)
    {
    }

    /// <param name="row">As it shall be.</param>
    /// <param name="etag">As last read or written; none for a new one.</param>
    /// <param name="update">How one is changed that is there.</param>
    internal static TableTransactionAction Write(ITableEntity row, ETag etag, TableTransactionActionType update) =>
        etag == default ? new TableTransactionAction(TableTransactionActionType.Add, row) : new TableTransactionAction(update, row, etag);

    private async Task<bool> TryAsync(CancellationToken cancel)
    {
        int? tally = null;
        try
        {
            var plan = await PlanAsync(cancel);
            if (plan.Count > 0)
            {
                tally = plan.Count - 1;
                var written = await table.SubmitTransactionAsync(plan, cancel);
                Committed([.. written.Value.Select(row => row.Headers.ETag!.Value)]);
            }

            return true;
        }
        catch (Exception e)
        {
            var failure = CommitFailures.Of(e, tally);
            Failed(failure ?? CommitFailure.Unknown);
            if (failure is null)
            {
                throw;
            }

            return false;
        }
    }
}
