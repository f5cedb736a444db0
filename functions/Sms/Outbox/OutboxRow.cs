using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Sms.Outbox;

/// <summary>Table <c>outbox</c>: a row per text. The partition is a shard of its mailing; beside the texts lies their tally.</summary>
internal sealed class OutboxRow : ITableEntity
{
    public const string Table = "outbox";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Respondent { get; set; }

    public string State { get; set; } = "";

    public int Attempt { get; set; }

    public int Refused { get; set; }

    public string? Token { get; set; }

    public string? ProviderId { get; set; }

    public string? Code { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? NotBefore { get; set; }

    public bool Answered { get; set; }

    public bool OptedOut { get; set; }

    public static string PartitionOf(OutboxShard shard) => string.Create(CultureInfo.InvariantCulture, $"{shard.Mailing}.{shard.Shard:00}");

    public static OutboxRow Of(OutboxShard shard, OutboxItem item) => new()
    {
        PartitionKey = PartitionOf(shard),
        RowKey = item.Row,
        Respondent = item.Respondent,
        State = item.Delivery.State.ToString(),
        Attempt = item.Delivery.Attempt,
        Refused = item.Delivery.Refused,
        Token = item.Delivery.Token,
        ProviderId = item.Delivery.ProviderId,
        Code = item.Delivery.Code,
        At = item.Delivery.At,
        NotBefore = item.Delivery.NotBefore,
        Answered = item.IsAnswered,
        OptedOut = item.IsOptedOut,
    };

    public OutboxItem ToItem() => new(
        RowKey,
        Respondent,
        new Delivery(Enum.Parse<DeliveryState>(State), Attempt, Refused, Token, ProviderId, Code, At, NotBefore),
        Answered,
        OptedOut);
}
