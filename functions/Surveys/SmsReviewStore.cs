using Azure.Data.Tables;

namespace Hotline.Surveys;

/// <summary>Table <c>smsreview</c>.</summary>
public sealed class SmsReviewStore(TableServiceClient tables)
{
    private const int MostPerTransaction = 100;

    private readonly TableClient table = tables.GetTableClient(SmsReviewRow.Table);

    /// <summary>Writes them all, those of one partition together; a message that was written before is written over.</summary>
    public Task WriteAsync(IEnumerable<SmsReview> reviews, CancellationToken cancel) => Task.WhenAll(reviews
        .Select(SmsReviewRow.Of)
        .GroupBy(row => row.PartitionKey)
        .SelectMany(rows => rows.DistinctBy(row => row.RowKey).Chunk(MostPerTransaction))
        .Select(chunk => table.SubmitTransactionAsync(chunk.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancel)));

    /// <summary>Up to <paramref name="limit"/> from where <paramref name="from"/> points, and where the next ones begin.</summary>
    internal async Task<(IReadOnlyList<SmsReview> Items, SmsReviewCursor Next)> ListAsync(
        SmsReviewCursor from, SmsReviewKind? kind, int limit, CancellationToken cancel)
    {
        var items = new List<SmsReview>();
        var cursor = from;
        for (var partitions = 0; partitions < SmsReviewCursor.PartitionsPerPage; partitions++)
        {
            await foreach (var row in table.QueryAsync<SmsReviewRow>(Filter(cursor, kind), limit - items.Count, cancellationToken: cancel))
            {
                items.Add(row.ToReview());
                cursor = cursor with { After = row.RowKey };
                if (items.Count == limit)
                {
                    return (items, cursor);
                }
            }

            cursor = cursor.NextPartition();
        }

        return (items, cursor);
    }

    private static string Filter(SmsReviewCursor cursor, SmsReviewKind? kind)
    {
        var place = TableClient.CreateQueryFilter($"PartitionKey eq {cursor.Partition} and RowKey gt {cursor.After}");
        return kind is { } only ? $"{place} and {TableClient.CreateQueryFilter($"Kind eq {only.ToString()}")}" : place;
    }
}
