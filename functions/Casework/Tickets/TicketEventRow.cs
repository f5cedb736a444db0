using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Casework.Tickets;

/// <summary>Table <c>tickets</c>: one step of a ticket's trace, in the ticket's partition, rows <c>event-0001</c> and on.</summary>
internal sealed class TicketEventRow : ITableEntity
{
    public const string Prefix = "event-";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public DateTimeOffset At { get; set; }

    public string Key { get; set; } = "";

    public string Zh { get; set; } = "";

    public string En { get; set; } = "";

    public string? By { get; set; }

    public string? Unit { get; set; }

    /// <summary>In <see cref="StepJson"/>.</summary>
    public string Step { get; set; } = "";

    public string Clocks { get; set; } = "[]";

    public static (string PartitionKey, string RowKey) Keys(string number, int sequence) => (number, $"{Prefix}{sequence:0000}");

    public static TicketEventRow From(string number, int sequence, TicketEvent step)
    {
        var (partition, row) = Keys(number, sequence);
        return new TicketEventRow
        {
            PartitionKey = partition,
            RowKey = row,
            At = step.At,
            Key = step.Words.Key,
            Zh = step.Words.Zh,
            En = step.Words.En,
            By = step.By,
            Unit = step.Unit,
            Step = StepJson.Write(step.Step),
            Clocks = JsonSerializer.Serialize(step.Clocks, Json.Stored),
        };
    }

    public TicketEvent ToEvent() => new(At, StepJson.Read(Step), new Words(Key, Zh, En), By, Unit)
    {
        Clocks = JsonSerializer.Deserialize<IReadOnlyList<Clock>>(Clocks, Json.Stored)!,
    };
}
