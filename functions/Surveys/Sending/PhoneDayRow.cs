using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Surveys.Sending;

/// <summary>
/// Table <c>phonedays</c>: a row per survey text that a phone may get on a day of the city. The partition is the day and the first two digits of the phone's
/// keyed hash: 256 partitions share a day's writes.
/// </summary>
internal sealed class PhoneDayRow : ITableEntity
{
    public const string Table = "phonedays";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>Whose text it is: campaign and row.</summary>
    public string Owner { get; set; } = "";

    public static PhoneDayRow Of(DateOnly day, string phoneHash, int number, string owner) => new()
    {
        PartitionKey = string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{phoneHash.AsSpan(0, 2)}"),
        RowKey = string.Create(CultureInfo.InvariantCulture, $"{phoneHash}-{number}"),
        Owner = owner,
    };
}
