using Hotline.Evaluation.Rounds;
using Hotline.Sms.OptOuts;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;

namespace Hotline.Surveys.Answers;

/// <summary>
/// Takes down that a phone wants no more texts, or wants them again, confirms a leaving once and notes it at the texts of campaigns. Safe to repeat: the
/// latest wish stands in whatever order they come.
/// </summary>
public sealed class ApplyOptOut(OptOutStore optOuts, SmsSenderSigns senders, OpenRounds rounds, OutboxStore outbox, TextQueue texts, SmsKeys keys, TimeProvider clock)
{
    internal async Task RunAsync(JudgedText message, bool isOut, CancellationToken cancel)
    {
        var (sms, caller) = (message.Sms, message.Caller);
        var wish = new OptOutWish(isOut, sms.SentAt, keys.OrderKey(sms), OptOutVia.Text);
        foreach (var sender in senders.Meant(sms, caller))
        {
            var stands = await HeedAsync(caller, sender, wish, cancel);
            if (stands is { IsOut: true, ConfirmedAt: null } && stands.Last == wish && caller.MayBeAnswered)
            {
                await texts.SendAsync(PromptText.Left(caller, sender, senders.SignOf(sender), stands.Episode), cancel);
                await optOuts.ConfirmAsync(caller.PhoneHash, sender, stands.Episode, clock.GetUtcNow(), cancel);
            }
        }
    }

    /// <returns>What stands.</returns>
    internal async Task<OptOut> HeedAsync(Caller caller, string sender, OptOutWish wish, CancellationToken cancel)
    {
        var stands = await optOuts.HeedAsync(caller.PhoneHash, sender, wish, cancel);
        var open = (await rounds.AllAsync(cancel)).Select(round => round.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var place in caller.Invitations.Where(i => i.Sender == sender && open.Contains(i.RoundId)).SelectMany(i => i.Places))
        {
            await outbox.ChangeAsync(place.Shard, [place.Row], item => item with { IsOptedOut = stands.IsOut }, cancel);
        }

        return stands;
    }
}
