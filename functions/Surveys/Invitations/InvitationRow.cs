using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;
using Hotline.Sms.Outbox;

namespace Hotline.Surveys.Invitations;

/// <summary>Table <c>invitations</c>: the partition is the keyed hash of a phone, the row the round.</summary>
internal sealed class InvitationRow : ITableEntity
{
    public const string Table = "invitations";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Respondent { get; set; } = "";

    public string Campaign { get; set; } = "";

    public int Shard { get; set; }

    public string Place { get; set; } = "";

    public string Sender { get; set; } = "";

    public string? Extension { get; set; }

    /// <summary>JSON.</summary>
    public string Units { get; set; } = "[]";

    public DateTimeOffset InvitedAt { get; set; }

    /// <summary>The campaign that reminded; with the two below, see <see cref="Invitation.Reminder"/>.</summary>
    public string? Reminder { get; set; }

    public int? ReminderShard { get; set; }

    public string? ReminderPlace { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? HintedAt { get; set; }

    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>JSON.</summary>
    public string Texts { get; set; } = "[]";

    public static InvitationRow Of(string phoneHash, Invitation invitation, ETag etag) => new()
    {
        PartitionKey = phoneHash,
        RowKey = invitation.RoundId,
        ETag = etag,
        Respondent = invitation.Respondent,
        Campaign = invitation.Campaign,
        Shard = invitation.Shard,
        Place = invitation.Place,
        Sender = invitation.Sender,
        Extension = invitation.Extension,
        Units = JsonSerializer.Serialize(invitation.Units),
        InvitedAt = invitation.InvitedAt,
        Reminder = invitation.Reminder?.Shard.Mailing,
        ReminderShard = invitation.Reminder?.Shard.Shard,
        ReminderPlace = invitation.Reminder?.Row,
        AnsweredAt = invitation.AnsweredAt,
        HintedAt = invitation.HintedAt,
        AskedAt = invitation.AskedAt,
        Texts = JsonSerializer.Serialize(invitation.Texts, Json.Stored),
    };

    public StoredInvitation ToInvitation() => new(
        new Invitation(RowKey, Respondent, Campaign, Shard, Place, Sender, Extension, JsonSerializer.Deserialize<string[]>(Units)!, InvitedAt)
        {
            Reminder = Reminder is null ? null : new OutboxPlace(new OutboxShard(Reminder, ReminderShard!.Value), ReminderPlace!),
            AnsweredAt = AnsweredAt,
            HintedAt = HintedAt,
            AskedAt = AskedAt,
            Texts = JsonSerializer.Deserialize<string[]>(Texts, Json.Stored)!,
        },
        ETag);
}

/// <summary>An invitation as read, to be written back under <paramref name="ETag"/>.</summary>
public sealed record StoredInvitation(Invitation Invitation, ETag ETag);
