using Azure;
using Azure.Data.Tables;

namespace Hotline.Casework.Alarms;

/// <summary>
/// Table <c>alarms</c>, partition <c>due</c>: row <c>{ticks}-{number}</c> is a ticket's next alarm; row <c>of-{number}</c> says which one that
/// is and by which version of the ticket, so that both change in one transaction. Partitions <c>provisional-{year}</c>: the tickets that
/// had to guess the year's working days, by number.
/// </summary>
internal sealed class AlarmRow : ITableEntity
{
    public const string Partition = "due";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Number { get; set; } = "";

    /// <summary>Of row <c>of-…</c>: the row key of the alarm, empty for none.</summary>
    public string Alarm { get; set; } = "";

    public int Version { get; set; }

    public static (string PartitionKey, string RowKey) Keys(DateTimeOffset at, string number = "") => (Partition, $"{at.UtcTicks:D19}-{number}");

    public static (string PartitionKey, string RowKey) KeysOf(string number) => (Partition, $"of-{number}");

    public static (string PartitionKey, string RowKey) ProvisionalKeys(int year, string number) => ($"provisional-{year}", number);

    public static AlarmRow From((string PartitionKey, string RowKey) keys, string number) =>
        new() { PartitionKey = keys.PartitionKey, RowKey = keys.RowKey, Number = number };

    public Alarm ToAlarm() => new(Number, PartitionKey, RowKey, ETag);
}
