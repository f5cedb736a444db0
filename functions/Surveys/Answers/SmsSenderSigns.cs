using Hotline.Sms.Texts;
using Hotline.Surveys.Invitations;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys.Answers;

/// <summary>The signatures of our senders, and which of them a text answers.</summary>
public sealed class SmsSenderSigns(IOptions<SmsOptions> options)
{
    private static readonly char[] Brackets = ['【', '】', '[', ']', ' '];

    public IReadOnlyCollection<string> Signs { get; } = [.. options.Value.Senders.Values.Select(sender => sender.Sign)];

    /// <param name="sender">Key of <c>Sms:Senders</c>.</param>
    public string SignOf(string sender) => options.Value.Senders.GetValueOrDefault(sender)?.Sign ?? "";

    /// <returns>Key of <c>Sms:Senders</c>; null when the gateway does not say, or it is none of ours.</returns>
    public string? BySign(InboundSms sms) => sms.Sign?.Trim(Brackets) is { Length: > 0 } sign
        ? options.Value.Senders.Where(sender => sender.Value.Sign == sign).Select(sender => sender.Key).FirstOrDefault()
        : null;

    /// <summary>
    /// Whose texts an opt-out is about: those of the signature it answers, else of the invitation that its extension tells, else of the latest, else surveys;
    /// of a phone that nobody knows, everybody's.
    /// </summary>
    public IReadOnlyCollection<string> Meant(InboundSms sms, Caller caller) =>
        BySign(sms) is { } sender ? [sender]
        : AnsweredInvitations.Of(sms, caller.Invitations, null).MaxBy(invitation => invitation.InvitedAt) is { } latest ? [latest.Sender]
        : caller.Respondent is not null ? [SmsSenders.Survey]
        : options.Value.Senders.Keys;
}
