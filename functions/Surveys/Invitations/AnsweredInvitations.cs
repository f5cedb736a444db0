using Hotline.Sms.Texts;

namespace Hotline.Surveys.Invitations;

/// <summary>Which invitations a text may answer, by all but what it says. Pure.</summary>
internal static class AnsweredInvitations
{
    /// <summary>A carrier's clock may be behind ours: what we wrote later than this after the text was sent, the text does not answer.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>Those it may answer: by the extension it came to, then by the signature it answers, where these say anything.</summary>
    /// <param name="sms">The text.</param>
    /// <param name="invitations">Of its sender.</param>
    /// <param name="sender">Key of <c>Sms:Senders</c> whose signature the text answers; null when the gateway does not say.</param>
    public static IReadOnlyList<Invitation> Of(InboundSms sms, IEnumerable<Invitation> invitations, string? sender)
    {
        var before = invitations.Where(invitation => invitation.InvitedAt <= sms.SentAt + Slack).ToList();
        var reached = before.Where(invitation => invitation.Extension is { Length: > 0 } extension && sms.Destination.EndsWith(extension, StringComparison.Ordinal)).ToList();
        // 12 ends in 2 as well: the longest says it.
        var longest = reached.Count == 0 ? 0 : reached.Max(invitation => invitation.Extension!.Length);
        return reached.Count > 0
            ? [.. reached.Where(invitation => invitation.Extension!.Length == longest)]
            : Narrowed(before, invitation => invitation.Sender == sender);
    }

    private static List<Invitation> Narrowed(List<Invitation> all, Predicate<Invitation> fits) => all.FindAll(fits) is { Count: > 0 } some ? some : all;
}
