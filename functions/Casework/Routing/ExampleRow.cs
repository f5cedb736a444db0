using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Routing;

/// <summary>Table <c>examples</c>: partition = the city's month of filing, row = ticket number.</summary>
internal sealed class ExampleRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public DateTimeOffset FiledAt { get; set; }

    public string Type { get; set; } = "";

    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    public string? UnitHint { get; set; }

    public string? Place { get; set; }

    public string Lead { get; set; } = "";

    public string Co { get; set; } = "";

    public string Category { get; set; } = "";

    public static (string PartitionKey, string RowKey) Keys(DateOnly month, string number) =>
        (month.ToString("yyyy-MM", CultureInfo.InvariantCulture), number);

    public static ExampleRow From(LabelledExample example)
    {
        var (partition, row) = Keys(example.FiledAt.CityDate(), example.Number);
        return new ExampleRow
        {
            PartitionKey = partition,
            RowKey = row,
            FiledAt = example.FiledAt,
            Type = example.Text.Type.ToString(),
            Title = example.Text.Title,
            Body = example.Text.Body,
            UnitHint = example.Text.UnitHint,
            Place = example.Text.Place,
            Lead = example.Lead,
            Co = JsonSerializer.Serialize(example.Co, Json.Stored),
            Category = example.Category,
        };
    }

    public LabelledExample ToExample() => new(
        RowKey,
        FiledAt,
        new MessageText(Enum.Parse<TicketType>(Type), null, Title, Body, UnitHint, Place),
        Lead,
        JsonSerializer.Deserialize<IReadOnlyList<string>>(Co, Json.Stored)!,
        Category);
}
