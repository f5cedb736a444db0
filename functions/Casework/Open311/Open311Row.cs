using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Open311;

/// <summary>Table <c>open311</c>: a client's requests, a partition a month (UTC) of filing, latest first. A projection.</summary>
internal sealed class Open311Row : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Request { get; set; } = "";

    public static (string PartitionKey, string RowKey) Keys(string client, DateTimeOffset filedAt, string number) =>
        ($"{client}|{filedAt.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture)}", $"{Latest(filedAt)}-{number}");

    public static Open311Row From(string client, Ticket ticket, ServiceRequest request)
    {
        var (partition, row) = Keys(client, ticket.FiledAt, ticket.Number);
        return new Open311Row { PartitionKey = partition, RowKey = row, Request = JsonSerializer.Serialize(request, Open311Format.Names) };
    }

    /// <summary>The rows of one month within a range, both ends included.</summary>
    public static string Filter(string client, DateOnly month, RequestsQuery query)
    {
        var partition = Keys(client, new DateTimeOffset(month, default, TimeSpan.Zero), "").PartitionKey;
        return TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {Latest(query.To)} and RowKey lt {Latest(query.From) + "."}");
    }

    public ServiceRequest ToRequest() => JsonSerializer.Deserialize<ServiceRequest>(Request, Open311Format.Names)!;

    private static string Latest(DateTimeOffset instant) =>
        (DateTimeOffset.MaxValue.UtcTicks - instant.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
