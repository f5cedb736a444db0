using Azure;
using Azure.Data.Tables;

namespace Hotline.Sms.Outbox;

/// <summary>Table <c>sendrates</c>: the token bucket of a gateway's account.</summary>
internal sealed class SendRateRow : ITableEntity
{
    public const string Table = "sendrates";
    public const string Key = "bucket";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = Key;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public double Tokens { get; set; }

    public DateTimeOffset At { get; set; }
}
