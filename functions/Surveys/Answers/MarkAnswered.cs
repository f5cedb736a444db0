using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Surveys.Invitations;

namespace Hotline.Surveys.Answers;

/// <summary>
/// Notes at invitations and at the texts of campaigns that their respondents have answered, by whatever channel, so that nobody is reminded of it. Those
/// of one shard together. Safe to repeat: the invitation is noted last, and who is noted there is done.
/// </summary>
public sealed class MarkAnswered(InvitationStore invitations, OutboxStore outbox, TimeProvider clock)
{
    private const int MostPerChange = OutboxStore.MostPerChange;

    /// <param name="roundId">What was answered.</param>
    /// <param name="phoneHashes">Of <see cref="SmsKeys.PhoneHash"/>; phones that were not invited are left out.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task RunAsync(string roundId, IReadOnlyCollection<string> phoneHashes, CancellationToken cancel)
    {
        var found = await Task.WhenAll(phoneHashes.Distinct(StringComparer.Ordinal).Select(async hash => (hash, await invitations.FindAsync(hash, roundId, cancel))));
        await RunAsync([.. from one in found where one.Item2 is not null select (one.hash, one.Item2.Invitation)], cancel);
    }

    /// <param name="invited">As read, by phone.</param>
    /// <param name="cancel">Ends the waiting.</param>
    internal async Task RunAsync(IReadOnlyList<(string PhoneHash, Invitation Invitation)> invited, CancellationToken cancel)
    {
        var open = invited.Where(i => i.Invitation.AnsweredAt is null).ToList();
        var shards = open.SelectMany(i => i.Invitation.Places).GroupBy(place => place.Shard, place => place.Row);
        await Task.WhenAll(shards.SelectMany(shard => shard.Chunk(MostPerChange).Select(rows =>
            outbox.ChangeAsync(shard.Key, rows, item => item with { IsAnswered = true }, cancel))));

        var now = clock.GetUtcNow();
        await Task.WhenAll(open.Select(i => invitations.ChangeAsync(i.PhoneHash, i.Invitation.RoundId, it => it with { AnsweredAt = it.AnsweredAt ?? now }, cancel)));
    }
}
