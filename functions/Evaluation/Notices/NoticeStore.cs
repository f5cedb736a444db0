using Azure;
using Azure.Data.Tables;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Notices;

/// <summary>As read, to be written back under <paramref name="ETag"/>.</summary>
internal sealed record StoredNotice(Notice Notice, ETag ETag);

/// <summary>A line of the public list; <paramref name="Key"/> continues after it.</summary>
internal sealed record PublicNotice(string Key, Notice Notice);

/// <summary>Table <c>notices</c>.</summary>
public sealed class NoticeStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(NoticeRow.Table);

    /// <summary>All versions of a round's notice, the first first: one or two as a rule.</summary>
    internal async Task<List<StoredNotice>> ReadAsync(string round, CancellationToken cancel) => !RoundPlanRules.IsId(round) ? [] :
        await table.QueryAsync<NoticeRow>(TableClient.CreateQueryFilter($"PartitionKey eq {round}"), cancellationToken: cancel)
            .Select(row => new StoredNotice(row.ToNotice(), row.ETag)).ToListAsync(cancel);

    /// <returns>False when somebody else wrote this version meanwhile.</returns>
    internal async Task<bool> TryWriteAsync(Notice notice, ETag? known, CancellationToken cancel)
    {
        try
        {
            var row = NoticeRow.Of(notice);
            await (known is { } etag ? table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancel) : table.AddEntityAsync(row, cancel));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Says on the version that <paramref name="published"/> takes the place of, and on its line in the public list, that it does.</summary>
    internal async Task SupersedeAsync(Notice published, CancellationToken cancel)
    {
        while (published.Supersedes is { } old && (await ReadAsync(published.Round, cancel)).Single(n => n.Notice.Version == old.Version) is { Notice: var notice } stored)
        {
            notice = notice with { SupersededBy = published.Version };
            if (await TryWriteAsync(notice, stored.ETag, cancel))
            {
                await ListAsync(notice, cancel);
                return;
            }
        }
    }

    internal Task ListAsync(Notice notice, CancellationToken cancel) => table.UpsertEntityAsync(NoticeRow.PublicOf(notice), TableUpdateMode.Replace, cancel);

    /// <summary>A publication that was begun and given up is on the list no more.</summary>
    internal Task DelistAsync(Notice notice, CancellationToken cancel)
    {
        var row = NoticeRow.PublicOf(notice);
        return table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancel);
    }

    internal async Task<IReadOnlyList<PublicNotice>> ReadPublicAsync(string after, int size, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {NoticeRow.Public} and RowKey gt {after}");
        return await table.QueryAsync<NoticeRow>(filter, size, cancellationToken: cancel).Take(size).Select(row => new PublicNotice(row.RowKey, row.ToNotice())).ToListAsync(cancel);
    }
}
