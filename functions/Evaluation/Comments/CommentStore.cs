using Azure;
using Azure.Data.Tables;

namespace Hotline.Evaluation.Comments;

/// <summary>Table <c>comments</c>.</summary>
public sealed class CommentStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(CommentRow.Table);

    /// <summary>All that a ballot says, in place of what it said before: one transaction.</summary>
    internal async Task ReplaceAsync(string round, string ballot, IReadOnlyDictionary<string, string> byUnit, CancellationToken cancel)
    {
        var range = TableClient.CreateQueryFilter($"PartitionKey eq {round} and RowKey ge {ballot + "."} and RowKey lt {ballot + "/"}");
        var before = await table.QueryAsync<CommentRow>(range, cancellationToken: cancel).ToListAsync(cancel);
        var now = byUnit.Select(c => CommentRow.Of(round, ballot, c.Key, c.Value)).ToList();
        var gone = before.Where(old => !byUnit.ContainsKey(old.Unit)).Select(old => new TableTransactionAction(TableTransactionActionType.Delete, old, ETag.All));
        // One said again as it was keeps what a clerk made of it.
        var said = now.Where(row => before.All(old => old.RowKey != row.RowKey || old.Text != row.Text)).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
        if (gone.Concat(said).ToList() is { Count: > 0 } actions)
        {
            await table.SubmitTransactionAsync(actions, cancel);
        }
    }

    /// <summary>A page in the order of their ids, those after <paramref name="after"/>.</summary>
    internal async Task<IReadOnlyList<Comment>> ReadAsync(string round, string after, int size, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {round} and RowKey gt {after}");
        return await table.QueryAsync<CommentRow>(filter, size, cancellationToken: cancel).Take(size).Select(row => row.ToComment()).ToListAsync(cancel);
    }

    /// <returns>Null when there is none.</returns>
    internal async Task<Comment?> FindAsync(string round, string id, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<CommentRow>(round, id, cancellationToken: cancel);
        return found.HasValue ? found.Value!.ToComment() : null;
    }

    /// <returns>The comment as it is then; null when there is none.</returns>
    internal async Task<Comment?> TagAsync(string round, string id, IReadOnlyList<string> tags, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<CommentRow>(round, id, cancellationToken: cancel);
        if (!found.HasValue)
        {
            return null;
        }

        found.Value!.Tags = string.Join(' ', tags);
        await table.UpdateEntityAsync(found.Value, ETag.All, TableUpdateMode.Replace, cancel);
        return found.Value.ToComment();
    }
}
