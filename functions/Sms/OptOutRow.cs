using Azure;
using Azure.Data.Tables;

namespace Hotline.Sms;

/// <summary>Table <c>optouts</c>: the partition is the keyed hash of a phone, the row the sender it refuses. It outlives the contact.</summary>
internal sealed class OptOutRow : ITableEntity
{
    public const string Table = "optouts";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>False once the phone came back.</summary>
    public bool IsOut { get; set; }
}
