using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Casework.Access;

/// <summary>Table <c>reads</c>: partition = ticket number, row = UTC ticks and a random part.</summary>
internal sealed class ReadRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public DateTimeOffset At { get; set; }

    public string By { get; set; } = "";

    /// <summary>Their names, separated by blanks.</summary>
    public string Roles { get; set; } = "";

    public string? Unit { get; set; }

    public bool Contact { get; set; }

    public bool Original { get; set; }

    public string? FileId { get; set; }

    public static (string PartitionKey, string RowKey) Keys(string number, DateTimeOffset at) =>
        (number, $"{at.UtcTicks:D19}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
}
