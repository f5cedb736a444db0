using System.Text.RegularExpressions;
using Hotline.Sms.Outbox;

namespace Hotline.Surveys.Invitations;

/// <summary>
/// A respondent asked by SMS about one round (邀请). Instants are UTC. There is one per phone and round, whichever campaigns asked: the first text, and at most
/// one reminder.
/// </summary>
/// <param name="RoundId">What the answer counts in.</param>
/// <param name="Respondent">Id in the directory.</param>
/// <param name="Campaign">The campaign that asked first.</param>
/// <param name="Shard">With <paramref name="Place"/>: where its text is in the outbox (<see cref="OutboxItem.Row"/>).</param>
/// <param name="Place">See <paramref name="Shard"/>.</param>
/// <param name="Sender">Key of <c>Sms:Senders</c>.</param>
/// <param name="Extension">Digits that answers come back with; null for none.</param>
/// <param name="Units">Ids of the units asked about; empty for the round's whole roster.</param>
/// <param name="InvitedAt">Before the text went out.</param>
public sealed partial record Invitation(
    string RoundId, string Respondent, string Campaign, int Shard, string Place, string Sender, string? Extension, IReadOnlyList<string> Units, DateTimeOffset InvitedAt)
{
    /// <summary>The text that reminded; null for none.</summary>
    public OutboxPlace? Reminder { get; init; }

    /// <summary>When an answer about the round was first counted, by whatever channel.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When it was told once how to answer.</summary>
    public DateTimeOffset? HintedAt { get; init; }

    /// <summary>When it was asked once which unit it meant.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>What was written to it, word by word but for links, so that a quote is told from an answer; empty when that is not known.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Its first text.</summary>
    public OutboxPlace First => new(new OutboxShard(Campaign, Shard), Place);

    /// <summary>All that was written about the round, in the outbox.</summary>
    public IEnumerable<OutboxPlace> Places => Reminder is { } reminder ? [First, reminder] : [First];

    /// <summary>A link is in no answer, and one that casts a ballot is not to be kept.</summary>
    public static string WithoutLinks(string text) => Link().Replace(text, " ");

    [GeneratedRegex(@"https?://[!-~]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
