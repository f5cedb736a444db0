using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Casework.Messages;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Tickets;

/// <summary>
/// Table <c>tickets</c>: partition = number; row <c>head</c> is the ticket, rows <c>twin-…</c> other contents that came under its number.
/// </summary>
internal sealed class TicketRow : ITableEntity
{
    public const string Head = "head";

    private const int MostCharacters = 32_000;

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string State { get; set; } = "";

    public string Type { get; set; } = "";

    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    public string? Category { get; set; }

    public string? UnitHint { get; set; }

    public string? Place { get; set; }

    public string Disclosure { get; set; } = "";

    public string? Uscc { get; set; }

    public string? EnterpriseName { get; set; }

    public string? ContactName { get; set; }

    public string Phone { get; set; } = "";

    public DateTimeOffset FiledAt { get; set; }

    /// <summary>The rest of the ticket as JSON, over as many of these as it takes: a property holds 32 Ki characters.</summary>
    public string Facts { get; set; } = "";

    public string? Facts2 { get; set; }

    public string? Facts3 { get; set; }

    public int Events { get; set; }

    /// <summary>Names the command that wrote this version, so that its writer knows its own commit after a lost answer.</summary>
    public string Command { get; set; } = "";

    public static (string PartitionKey, string RowKey) Keys(string number, string? twin = null) => (number, twin is null ? Head : $"twin-{twin}");

    public static TicketRow From(Ticket ticket, string command)
    {
        var row = From(ticket.Number, ticket.Content, ticket.FiledAt);
        row.State = ticket.State.ToString();
        (row.Facts, row.Facts2, row.Facts3) = Split(JsonSerializer.Serialize(ticket, Json.Stored));
        (row.Events, row.Command) = (ticket.Events, command);
        return row;
    }

    public static TicketRow Twin(MessageFiled filed)
    {
        var row = From(filed.Number, filed.Content, filed.FiledAt);
        (row.PartitionKey, row.RowKey) = Keys(filed.Number, filed.Content.Fingerprint());
        return row;
    }

    public Ticket ToTicket() => JsonSerializer.Deserialize<Ticket>(Facts + Facts2 + Facts3, Json.Stored)! with
    {
        Number = PartitionKey,
        Content = ToContent(),
        FiledAt = FiledAt,
        LastCommand = Command,
    };

    private static (string, string?, string?) Split(string json)
    {
        var chunks = json.Chunk(MostCharacters).Select(chunk => new string(chunk)).ToList();
        return (chunks[0], chunks.ElementAtOrDefault(1), chunks.ElementAtOrDefault(2));
    }

    private MessageContent ToContent() => new(
        Enum.Parse<TicketType>(Type), Title, Body, Category, UnitHint, Place, Enum.Parse<Disclosure>(Disclosure), Uscc, EnterpriseName, ContactName, Phone);

    private static TicketRow From(string number, MessageContent content, DateTimeOffset filedAt) => new()
    {
        PartitionKey = Keys(number).PartitionKey,
        RowKey = Keys(number).RowKey,
        Type = content.Type.ToString(),
        Title = content.Title,
        Body = content.Body,
        Category = content.Category,
        UnitHint = content.UnitHint,
        Place = content.Place,
        Disclosure = content.Disclosure.ToString(),
        Uscc = content.Uscc,
        EnterpriseName = content.EnterpriseName,
        ContactName = content.ContactName,
        Phone = content.Phone,
        FiledAt = filedAt,
    };
}
