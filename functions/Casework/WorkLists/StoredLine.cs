using Azure;

namespace Hotline.Casework.WorkLists;

/// <summary>A row of the table: a line, or a ticket's note of its lines.</summary>
internal sealed record StoredLine(string Partition, string Row, ETag ETag)
{
    public const char Break = '\n';

    /// <summary>Null for the note.</summary>
    public LineKey? Key => Partition.Contains(WorkListRow.Separator, StringComparison.Ordinal) ? new LineKey(Partition, Row) : null;

    public string Number => Key?.Number ?? Partition;

    public string Cursor => Partition + Break + Row;
}
