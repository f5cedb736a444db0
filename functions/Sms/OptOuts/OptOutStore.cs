using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Storage;
using Hotline.Sms.Texts;

namespace Hotline.Sms.OptOuts;

/// <summary>Table <c>optouts</c>: who wants no more texts of which sender.</summary>
public sealed class OptOutStore(TableServiceClient tables)
{
    private const int Tries = 40;

    private readonly TableClient table = tables.GetTableClient(OptOutRow.Table);

    /// <param name="phoneHash">Of <see cref="SmsKeys.PhoneHash"/>.</param>
    /// <param name="sender">Key of <c>Sms:Senders</c>.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<bool> IsOutAsync(string phoneHash, string sender, CancellationToken cancel) =>
        await FindAsync(phoneHash, sender, cancel) is { IsOut: true };

    public async Task<OptOut?> FindAsync(string phoneHash, string sender, CancellationToken cancel) =>
        (await ReadAsync(phoneHash, sender, cancel))?.ToOptOut();

    /// <summary>By sender, all that a phone ever said.</summary>
    public async Task<IReadOnlyDictionary<string, OptOut>> OfPhoneAsync(string phoneHash, CancellationToken cancel)
    {
        var found = new Dictionary<string, OptOut>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<OptOutRow>(TableClient.CreateQueryFilter($"PartitionKey eq {phoneHash}"), cancellationToken: cancel))
        {
            found.Add(row.RowKey, row.ToOptOut());
        }

        return found;
    }

    /// <returns>What stands then: the latest wish, in whatever order they come, and however often.</returns>
    public Task<OptOut> HeedAsync(string phoneHash, string sender, OptOutWish wish, CancellationToken cancel) =>
        ChangeAsync(phoneHash, sender, before => OptOut.Heed(before, wish), cancel);

    /// <summary>Notes that the leaving of this episode was confirmed, if it still lasts.</summary>
    public Task ConfirmAsync(string phoneHash, string sender, int episode, DateTimeOffset now, CancellationToken cancel) =>
        ChangeAsync(phoneHash, sender, before => before!.Episode == episode && before.IsOut ? before.Confirm(now) : before, cancel);

    private async Task<OptOut> ChangeAsync(string phoneHash, string sender, Func<OptOut?, OptOut> change, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var row = await ReadAsync(phoneHash, sender, cancel);
            var before = row?.ToOptOut();
            var after = change(before);
            // A change that changes nothing gives back what it was given.
            if (ReferenceEquals(before, after) || await TryWriteAsync(OptOutRow.Of(phoneHash, sender, after, row?.ETag ?? default), tries, cancel))
            {
                return after;
            }

            await LostRace.PauseAsync(tries, cancel);
        }
    }

    /// <returns>False if it changed meanwhile, or was written just now by a try whose answer got lost.</returns>
    private async Task<bool> TryWriteAsync(OptOutRow row, int tries, CancellationToken cancel)
    {
        try
        {
            await (row.ETag == default ? table.AddEntityAsync(row, cancel) : table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancel));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 && tries < Tries)
        {
            return false;
        }
    }

    private async Task<OptOutRow?> ReadAsync(string phoneHash, string sender, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<OptOutRow>(phoneHash, sender, cancellationToken: cancel);
        return row.HasValue ? row.Value : null;
    }
}
