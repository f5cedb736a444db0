using Azure;
using Azure.Data.Tables;

namespace Hotline.Surveys.Outcomes;

/// <summary>Of table <c>smsoutcomes</c> what a person has to read.</summary>
public sealed class SmsReviewStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(OutcomeRow.Table);

    internal async Task<StoredReview?> FindAsync(OutcomeKey filing, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<SmsReviewRow>(OutcomeRow.PartitionOf(filing), SmsReviewRow.KeyOf(filing), cancellationToken: cancel);
        return row.HasValue ? new StoredReview(row.Value!.ToReview(), row.Value!.ETag) : null;
    }

    /// <returns>As written, or null if it changed meanwhile.</returns>
    internal async Task<StoredReview?> TryGiveMeaningAsync(StoredReview stored, SmsMeaning? meaning, CancellationToken cancel)
    {
        var review = stored.Review with { Meaning = meaning };
        try
        {
            var response = await table.UpdateEntityAsync(SmsReviewRow.Of(review), stored.ETag, TableUpdateMode.Replace, cancel);
            return new StoredReview(review, response.Headers.ETag!.Value);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return null;
        }
    }

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
                cursor = cursor with { After = row.RowKey[SmsReviewRow.First.Length..] };
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
        var after = SmsReviewRow.First + cursor.After;
        var place = TableClient.CreateQueryFilter($"PartitionKey eq {cursor.Partition} and RowKey gt {after} and RowKey lt {SmsReviewRow.AfterLast}");
        return kind is { } only ? $"{place} and {TableClient.CreateQueryFilter($"Kind eq {only.ToString()}")}" : place;
    }
}
