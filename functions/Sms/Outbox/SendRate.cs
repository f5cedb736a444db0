using Azure;
using Azure.Data.Tables;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Outbox;

/// <summary>The pace that the gateway's account allows, kept by all instances together.</summary>
public sealed class SendRate(TableServiceClient tables, IOptions<SmsOptions> options, TimeProvider clock)
{
    private readonly TableClient table = tables.GetTableClient(SendRateRow.Table);

    /// <param name="wanted">How many texts wait.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>How many of them may go now; they are taken from the account's bucket, used or not.</returns>
    public async Task<Allowance> TakeAsync(int wanted, CancellationToken cancel)
    {
        while (true)
        {
            var found = await table.GetEntityIfExistsAsync<SendRateRow>(options.Value.Gateway, SendRateRow.Key, cancellationToken: cancel);
            var row = found.HasValue ? found.Value : null;
            var (after, allowance) = BucketOf(row).Take(wanted, clock.GetUtcNow());
            if (allowance.Texts == 0 || await TryWriteAsync(new SendRateRow { PartitionKey = options.Value.Gateway, Tokens = after.Tokens, At = after.At }, row?.ETag, cancel))
            {
                return allowance;
            }
        }
    }

    private TokenBucket BucketOf(SendRateRow? row) => row is null
        ? TokenBucket.Full(options.Value.TextsPerSecond, options.Value.Burst, clock.GetUtcNow())
        : new TokenBucket(options.Value.TextsPerSecond, options.Value.Burst, row.Tokens, row.At);

    private async Task<bool> TryWriteAsync(SendRateRow row, ETag? etag, CancellationToken cancel)
    {
        try
        {
            await (etag is { } tag ? table.UpdateEntityAsync(row, tag, TableUpdateMode.Replace, cancel) : table.AddEntityAsync(row, cancel));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }
}
