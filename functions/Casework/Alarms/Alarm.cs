using Azure;

namespace Hotline.Casework.Alarms;

/// <summary>A row of table <c>alarms</c> as it was read.</summary>
internal sealed record Alarm(string Number, string Partition, string Row, ETag ETag)
{
    public const char Break = '\n';

    /// <summary>An alarm itself: neither the note of it nor a provisional ticket.</summary>
    public bool IsDue => Partition == AlarmRow.Partition && Row != AlarmRow.KeysOf(Number).RowKey;

    public string Cursor => Partition + Break + Row;
}
