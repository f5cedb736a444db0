using Azure;
using Azure.Data.Tables;

namespace Hotline.Surveys.Invitations;

/// <summary>Table <c>invitations</c>.</summary>
public sealed class InvitationStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(InvitationRow.Table);

    /// <summary>All invitations that a phone ever got: one per round that asked it.</summary>
    /// <param name="phoneHash">Of <see cref="Sms.Texts.SmsKeys.PhoneHash"/>.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<StoredInvitation>> OfPhoneAsync(string phoneHash, CancellationToken cancel)
    {
        var found = new List<StoredInvitation>();
        await foreach (var row in table.QueryAsync<InvitationRow>(TableClient.CreateQueryFilter($"PartitionKey eq {phoneHash}"), cancellationToken: cancel))
        {
            found.Add(row.ToInvitation());
        }

        return found;
    }

    public async Task<StoredInvitation?> FindAsync(string phoneHash, string roundId, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<InvitationRow>(phoneHash, roundId, cancellationToken: cancel);
        return row.HasValue ? row.Value!.ToInvitation() : null;
    }

    /// <returns>False if the phone was invited to the round before.</returns>
    public async Task<bool> TryAddAsync(string phoneHash, Invitation invitation, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(InvitationRow.Of(phoneHash, invitation, default), cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Changes an invitation under its ETag; it is read again as often as it changed meanwhile, so the change must be harmless when made before.</summary>
    /// <returns>It as it is now; null if there is none.</returns>
    public async Task<Invitation?> ChangeAsync(string phoneHash, string roundId, Func<Invitation, Invitation> change, CancellationToken cancel)
    {
        while (await FindAsync(phoneHash, roundId, cancel) is { } found)
        {
            var changed = change(found.Invitation);
            if (changed == found.Invitation || await TryReplaceAsync(InvitationRow.Of(phoneHash, changed, found.ETag), cancel))
            {
                return changed;
            }
        }

        return null;
    }

    private async Task<bool> TryReplaceAsync(InvitationRow row, CancellationToken cancel)
    {
        try
        {
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }
}
