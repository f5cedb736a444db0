using Hotline.City.Directory;
using Hotline.Sms.Texts;
using Hotline.Surveys.Invitations;

namespace Hotline.Surveys.Answers;

/// <summary>Looks the senders of a batch up: in memory, and one partition of invitations per phone.</summary>
public sealed class FindCallers(LiveDirectory directory, SmsKeys keys, InvitationStore invitations) : IDisposable
{
    /// <summary>Of all batches together: thousands at once would keep the ledger waiting behind them.</summary>
    private const int MostReadings = 64;

    private readonly SemaphoreSlim room = new(MostReadings);

    public void Dispose() => room.Dispose();

    /// <returns>By phone as the gateway wrote it.</returns>
    public async Task<IReadOnlyDictionary<string, Caller>> RunAsync(IEnumerable<InboundSms> messages, CancellationToken cancel)
    {
        var written = messages.Select(sms => sms.Phone).Distinct(StringComparer.Ordinal).ToDictionary(phone => phone, keys.PhoneHash, StringComparer.Ordinal);
        var hashes = written.GroupBy(phone => phone.Value, phone => phone.Key, StringComparer.Ordinal);
        var callers = await Task.WhenAll(hashes.Select(hash => FindAsync(hash.Key, hash.First(), cancel)));
        var byHash = callers.ToDictionary(caller => caller.PhoneHash, StringComparer.Ordinal);
        return written.ToDictionary(phone => phone.Key, phone => byHash[phone.Value], StringComparer.Ordinal);
    }

    /// <param name="phone">As anybody writes it.</param>
    /// <param name="cancel">Ends the reading.</param>
    public Task<Caller> FindAsync(string phone, CancellationToken cancel) => FindAsync(keys.PhoneHash(phone), phone, cancel);

    private async Task<Caller> FindAsync(string hash, string written, CancellationToken cancel)
    {
        if (Phone.ToE164(written) is not { } phone)
        {
            return new Caller(hash, null, null, []);
        }

        await room.WaitAsync(cancel);
        try
        {
            var invited = await invitations.OfPhoneAsync(hash, cancel);
            return new Caller(hash, phone, directory.Current.RespondentByPhone(phone), [.. invited.Select(stored => stored.Invitation)]);
        }
        finally
        {
            room.Release();
        }
    }
}
