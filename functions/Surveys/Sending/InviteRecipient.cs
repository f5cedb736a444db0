using Hotline.Sms.Outbox;
using Hotline.Surveys.Invitations;

namespace Hotline.Surveys.Sending;

/// <summary>Writes down that a phone is asked, before the text goes out: so that whoever answers at once is understood. One request, of a reminder two.</summary>
public sealed class InviteRecipient(InvitationStore invitations, CheckRecipient check, TimeProvider clock)
{
    /// <returns>Null if it is written; else why the text does not go out after all.</returns>
    internal async Task<string?> RunAsync(CampaignBatch batch, OutboxItem item, string text, CancellationToken cancel)
    {
        var (hash, round) = (batch.HashOf(item), batch.Round.Id);
        if (batch.IsReminder)
        {
            var reminded = await invitations.ChangeAsync(hash, round, i => Reminded(i, batch.PlaceOf(item), text), cancel);
            return await check.RefusalAsync(batch, item, reminded, cancel);
        }

        var invitation = Of(batch, item, text);
        if (await invitations.TryAddAsync(hash, invitation, cancel))
        {
            return null;
        }

        // Its own of an earlier attempt, or one that nobody was sent; whoever else takes that at the same time is seen by both, and one has it.
        var found = (await invitations.FindAsync(hash, round, cancel))!.Invitation;
        if (await check.RefusalAsync(batch, item, found, cancel) is { } why)
        {
            return why;
        }

        var now = await invitations.ChangeAsync(hash, round, i => i.First == found.First ? Taken(i, invitation) : i, cancel);
        return CheckRecipient.IsOwn(batch, item, now!) ? null : "invitedBefore";
    }

    private Invitation Of(CampaignBatch batch, OutboxItem item, string text)
    {
        var (campaign, units) = (batch.Campaign, batch.Writer.Units);
        return new Invitation(
            batch.Round.Id,
            item.Respondent!,
            campaign.Id,
            batch.Shard.Shard,
            item.Row,
            campaign.Plan.Sender,
            campaign.Plan.Extension,
            units.Count == batch.Round.Roster.Count ? [] : [.. units.Select(u => u.Id)],
            clock.GetUtcNow())
        {
            Texts = [Invitation.WithoutLinks(text)],
        };
    }

    /// <summary>By this text, if by none before.</summary>
    private static Invitation Reminded(Invitation before, OutboxPlace by, string text) =>
        before.Reminder is null ? before with { Reminder = by, Texts = [.. before.Texts, Invitation.WithoutLinks(text)] } : before;

    private static Invitation Taken(Invitation before, Invitation by) => before with
    {
        Respondent = by.Respondent,
        Campaign = by.Campaign,
        Shard = by.Shard,
        Place = by.Place,
        Sender = by.Sender,
        Extension = by.Extension,
        Units = by.Units,
        Texts = by.Texts,
    };
}
