using Hotline.Sms.OptOuts;
using Hotline.Sms.Outbox;
using Hotline.Surveys.Invitations;

namespace Hotline.Surveys.Answers;

/// <summary>
/// Writes back to an answer, at most one hint and one question per invitation. The text is asked for before that is noted: its key makes it one text, so a
/// crash in between repeats it without anybody noticing, where the other order would lose it.
/// </summary>
public sealed class PromptRespondent(InvitationStore invitations, OptOutStore optOuts, TextQueue texts, SmsSenderSigns senders, TimeProvider clock)
{
    /// <summary>A raw log that is read again must not make us write to people about last month.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    internal async Task RunAsync(JudgedText message, Prompt prompt, CancellationToken cancel)
    {
        var (caller, now) = (message.Caller, clock.GetUtcNow());
        if (!caller.MayBeAnswered || now - message.Text.ReceivedAt > Fresh)
        {
            return;
        }

        // As it is now: another text of the same batch may have answered it.
        if (await invitations.FindAsync(caller.PhoneHash, prompt.First.Round.Id, cancel) is not { Invitation: var invitation }
            || Marked(prompt.Kind, invitation)
            || (prompt.Kind == PromptKind.Hint && invitation.AnsweredAt is not null)
            || await optOuts.IsOutAsync(caller.PhoneHash, invitation.Sender, cancel))
        {
            return;
        }

        await texts.SendAsync(PromptText.Of(prompt, caller, senders.SignOf(invitation.Sender)), cancel);
        await Task.WhenAll(prompt.Asked.Select(asked => invitations.ChangeAsync(caller.PhoneHash, asked.Round.Id, i => Mark(prompt.Kind, i, now), cancel)));
    }

    private static bool Marked(PromptKind kind, Invitation invitation) => (kind == PromptKind.Hint ? invitation.HintedAt : invitation.AskedAt) is not null;

    private static Invitation Mark(PromptKind kind, Invitation invitation, DateTimeOffset now) => kind == PromptKind.Hint
        ? invitation with { HintedAt = invitation.HintedAt ?? now }
        : invitation with { AskedAt = invitation.AskedAt ?? now };
}
