using Azure;
using Azure.Data.Tables;

namespace Hotline.Sms.Outbox;

/// <summary>The tally of a shard, in its partition: it changes in the same transaction as the texts it counts.</summary>
internal sealed class OutboxTallyRow : ITableEntity
{
    // Sorts after every text: batches are digits, keys letters and digits.
    public const string Key = "~tally";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = Key;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public int Created { get; set; }

    public int Sending { get; set; }

    public int Unknown { get; set; }

    public int Sent { get; set; }

    public int Delivered { get; set; }

    public int Failed { get; set; }

    public int Skipped { get; set; }

    public int Answered { get; set; }

    public int OptedOut { get; set; }

    public static OutboxTallyRow Of(OutboxShard shard, OutboxTally tally) => new()
    {
        PartitionKey = OutboxRow.PartitionOf(shard),
        Created = tally.States[DeliveryState.Created],
        Sending = tally.States[DeliveryState.Sending],
        Unknown = tally.States[DeliveryState.Unknown],
        Sent = tally.States[DeliveryState.Sent],
        Delivered = tally.States[DeliveryState.Delivered],
        Failed = tally.States[DeliveryState.Failed],
        Skipped = tally.States[DeliveryState.Skipped],
        Answered = tally.Answered,
        OptedOut = tally.OptedOut,
    };

    public OutboxTally ToTally() => new(
        new Dictionary<DeliveryState, int>
        {
            [DeliveryState.Created] = Created,
            [DeliveryState.Sending] = Sending,
            [DeliveryState.Unknown] = Unknown,
            [DeliveryState.Sent] = Sent,
            [DeliveryState.Delivered] = Delivered,
            [DeliveryState.Failed] = Failed,
            [DeliveryState.Skipped] = Skipped,
        },
        Answered,
        OptedOut);
}
