using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Hotline.Sms.Webhooks;

/// <summary>
/// Container <c>sms-raw</c>: every body that gateways sent, byte by byte, under the name of its delivery; its metadata hold the called address's query. Listed by day and hour, so
/// that looking costs by what lies there and not by history.
/// </summary>
public sealed class RawLog(BlobServiceClient blobs)
{
    internal const string Container = "sms-raw";

    private const string QueryKey = "query";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    /// <summary>A body that is there already is the same: it is not written again, so that a redelivered message makes no versions of it.</summary>
    internal async Task KeepAsync(WebhookDelivery delivery, string query, byte[] body, CancellationToken cancel)
    {
        // Metadata travel as headers: the query as Base64, whatever stands in it.
        var options = new BlobUploadOptions
        {
            Metadata = new Dictionary<string, string> { [QueryKey] = Convert.ToBase64String(Encoding.UTF8.GetBytes(query)) },
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        };
        try
        {
            await container.GetBlobClient(delivery.BlobName).UploadAsync(new BinaryData(body), options, cancel);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
        }
    }

    /// <returns>Null when it is not there any more.</returns>
    internal async Task<(byte[] Body, string Query)?> ReadAsync(WebhookDelivery delivery, CancellationToken cancel)
    {
        try
        {
            var blob = (await container.GetBlobClient(delivery.BlobName).DownloadContentAsync(cancel)).Value;
            var query = blob.Details.Metadata.TryGetValue(QueryKey, out var base64) ? Encoding.UTF8.GetString(Convert.FromBase64String(base64)) : "";
            return (blob.Content.ToArray(), query);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>What was received from <paramref name="from"/> on and before <paramref name="to"/>, in the order of receipt.</summary>
    /// <param name="from">UTC.</param>
    /// <param name="to">UTC.</param>
    /// <param name="after">Only what comes after this blob name; empty for all.</param>
    /// <param name="cancel">Ends the listing.</param>
    internal async IAsyncEnumerable<WebhookDelivery> ListAsync(
        DateTimeOffset from, DateTimeOffset to, string after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var day in DaysAsync(cancel))
        {
            foreach (var prefix in Hours(day, from, to).Where(prefix => string.CompareOrdinal(prefix + "~", after) > 0))
            {
                await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel))
                {
                    if (string.CompareOrdinal(blob.Name, after) > 0 && WebhookDelivery.OfBlob(blob.Name) is { } delivery && delivery.ReceivedAt >= from && delivery.ReceivedAt < to)
                    {
                        yield return delivery;
                    }
                }
            }
        }
    }

    /// <summary>The days (UTC) that hold anything, the oldest first.</summary>
    internal async IAsyncEnumerable<DateOnly> DaysAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var item in container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", null, cancel))
        {
            if (item.IsPrefix && DateOnly.TryParseExact(item.Prefix.TrimEnd('/'), WebhookDelivery.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                yield return day;
            }
        }
    }

    /// <returns>How many there were to delete, at most <paramref name="most"/>.</returns>
    internal async Task<int> DeleteAsync(DateOnly day, int most, CancellationToken cancel)
    {
        var names = await container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{Prefix(day)}/", cancel).Take(most).Select(blob => blob.Name).ToListAsync(cancel);
        await Parallel.ForEachAsync(
            names, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel }, async (name, stop) => await container.DeleteBlobIfExistsAsync(name, cancellationToken: stop));
        return names.Count;
    }

    private static IEnumerable<string> Hours(DateOnly day, DateTimeOffset from, DateTimeOffset to) =>
        from hour in Enumerable.Range(0, 24)
        let start = new DateTimeOffset(day, new TimeOnly(hour, 0), TimeSpan.Zero)
        where start.AddHours(1) > @from && start < to
        select string.Create(CultureInfo.InvariantCulture, $"{Prefix(day)}/{hour:00}");

    private static string Prefix(DateOnly day) => day.ToString(WebhookDelivery.DayFormat, CultureInfo.InvariantCulture);
}
