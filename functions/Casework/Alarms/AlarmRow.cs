using Azure;
using Azure.Data.Tables;

namespace Hotline.Casework.Alarms;

/// <summary>
/// Table <c>alarms</c>, partition <c>due</c>: row <c>{ticks}-{number}</c> is a ticket's next alarm. Partitions <c>provisional-{year}</c>: the
/// tickets that had to guess the year's working days, by number.
/// </summary>
internal sealed class AlarmRow : ITableEntity
{
    public const string Partition = "due";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Number { get; set; } = "";

    /// <summary>When it rang in vain: what is due was refused.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    public static (string PartitionKey, string RowKey) Keys(DateTimeOffset at, string number = "") => (Partition, $"{at.UtcTicks:D19}-{number}");

    public static (string PartitionKey, string RowKey) ProvisionalKeys(int year, string number) => ($"provisional-{year}", number);

    public static AlarmRow From((string PartitionKey, string RowKey) keys, string number) =>
        new() { PartitionKey = keys.PartitionKey, RowKey = keys.RowKey, Number = number };

    public Alarm ToAlarm() => new(Number, PartitionKey, RowKey, ETag);
}
