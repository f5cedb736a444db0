using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Sms.OptOuts;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Surveys.Campaigns;
using Hotline.Surveys.Invitations;

namespace Hotline.Surveys.Sending;

/// <summary>A batch at work, and what is the same for all its texts.</summary>
internal sealed record CampaignBatch(Campaign Campaign, Round Round, CityDirectory City, CampaignWriter Writer, int Batch)
{
    public OutboxShard Shard => Campaign.ShardOf(Batch);

    public string Prefix => Campaign.PrefixOf(Batch);

    public bool IsReminder => Campaign.Plan.ReminderOf is not null;

    public string HashOf(OutboxItem item) => item.Row[Prefix.Length..];

    public OutboxPlace PlaceOf(OutboxItem item) => new(Shard, item.Row);
}

/// <summary>What is to become of one text now.</summary>
internal abstract record Verdict
{
    public sealed record Send(SmsText Text) : Verdict;

    /// <summary>Never: <paramref name="Why"/> becomes the row's code.</summary>
    public sealed record Skip(string Why) : Verdict
    {
        public const string Answered = "answered";
        public const string OptedOut = "optedOut";
    }

    public sealed record Wait(DateTimeOffset Until) : Verdict;
}

/// <summary>
/// Whether a text may go out, but for pace. Storage per text: opt-out, invitation and the phone's day, one request each; a reminder reads the ballot too. More
/// only where something was there before.
/// </summary>
public sealed class CheckRecipient(
    OptOutStore optOuts, InvitationStore invitations, OutboxStore outbox, HasAnswered answered, PhoneDayStore days, SmsKeys keys, TimeProvider clock)
{
    internal async Task<Verdict> RunAsync(CampaignBatch batch, OutboxItem item, CancellationToken cancel)
    {
        var hash = batch.HashOf(item);
        if (batch.City.Respondent(item.Respondent!) is not { } respondent || keys.PhoneHash(respondent.Phone) != hash)
        {
            return new Verdict.Skip("contactGone");
        }

        var text = batch.Writer.To(respondent, item.Row);
        var why = text.Text.Length > CampaignTexts.Longest ? "tooLong"
            : await optOuts.IsOutAsync(hash, batch.Campaign.Plan.Sender, cancel) ? Verdict.Skip.OptedOut
            : await RefusalAsync(batch, item, (await invitations.FindAsync(hash, batch.Round.Id, cancel))?.Invitation, cancel);
        if (why is not null)
        {
            return new Verdict.Skip(why);
        }

        var today = clock.GetUtcNow().CityDate();
        return await days.TryTakeAsync(today, hash, text.Key, cancel)
            ? new Verdict.Send(text)
            : new Verdict.Wait(CityTime.At(today.AddDays(1), TimeOnly.MinValue));
    }

    /// <returns>Null if the text may go out.</returns>
    internal async Task<string?> RefusalAsync(CampaignBatch batch, OutboxItem item, Invitation? invitation, CancellationToken cancel)
    {
        if (!batch.IsReminder)
        {
            return invitation is null || IsOwn(batch, item, invitation) || await IsFreeAsync(invitation, cancel) ? null : "invitedBefore";
        }

        return invitation switch
        {
            null => "notInvited",
            _ when invitation.Campaign != batch.Campaign.Plan.ReminderOf => "notInvited",
            _ when invitation.Reminder is { } by && by.Shard.Mailing != batch.Campaign.Id => "remindedBefore",
            { AnsweredAt: not null } => Verdict.Skip.Answered,
            _ => await answered.RunAsync(batch.Round, item.Respondent!, cancel) ? Verdict.Skip.Answered : null,
        };
    }

    internal static bool IsOwn(CampaignBatch batch, OutboxItem item, Invitation invitation) => invitation.First == batch.PlaceOf(item);

    /// <summary>Another campaign invited and then skipped the text, as when it was cancelled just then: nobody asked this phone.</summary>
    private async Task<bool> IsFreeAsync(Invitation invitation, CancellationToken cancel) =>
        (await outbox.ReadAsync(invitation.First.Shard, invitation.First.Row, cancel)) is [{ Delivery.State: DeliveryState.Skipped }];
}
