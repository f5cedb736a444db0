using Azure;
using Azure.Data.Tables;

namespace Hotline.Casework.Following;

/// <summary>Table <c>rebuilds</c>: one row, the latest rebuild.</summary>
internal sealed class RebuildRow : ITableEntity
{
    public string PartitionKey { get; set; } = Keys().PartitionKey;

    public string RowKey { get; set; } = Keys().RowKey;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Run { get; set; } = "";

    public string State { get; set; } = "";

    public string Part { get; set; } = "";

    public string After { get; set; } = "";

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public int Tickets { get; set; }

    public int Repaired { get; set; }

    public int Removed { get; set; }

    public static (string PartitionKey, string RowKey) Keys() => ("rebuild", "latest");

    public static RebuildRow From(Rebuild rebuild) => new()
    {
        Run = rebuild.Run,
        State = rebuild.State.ToString(),
        Part = rebuild.Part,
        After = rebuild.After,
        StartedAt = rebuild.StartedAt,
        UpdatedAt = rebuild.UpdatedAt,
        Tickets = rebuild.Tickets,
        Repaired = rebuild.Repaired,
        Removed = rebuild.Removed,
    };

    public Rebuild ToRebuild() => new(Run, Enum.Parse<RebuildState>(State), Part, After, StartedAt, UpdatedAt, Tickets, Repaired, Removed, ETag);
}
