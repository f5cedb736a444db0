using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Hotline.Casework.Messages;
using Hotline.City.Confidentiality;
using Hotline.Platform.Http;

namespace Hotline.Casework.Tickets;

/// <summary>Takes personal data out of the rows beside a ticket's own, in table <c>tickets</c>. Safe to repeat.</summary>
public sealed class RedactionStore(TableServiceClient tables)
{
    private const int MostRows = 100;

    private readonly TableClient table = tables.GetTableClient(TicketStore.Table);

    /// <summary>The trace's texts lose what reaches or names a person or the enterprise; other contents under the number go as a whole.</summary>
    internal async Task RunAsync(Ticket ticket, CancellationToken cancel)
    {
        List<TableTransactionAction> actions = [.. await RedactedEventsAsync(ticket, cancel), .. await TwinsGoneAsync(ticket.Number, cancel)];
        foreach (var some in actions.Chunk(MostRows))
        {
            await table.SubmitTransactionAsync(some, cancel);
        }
    }

    private async Task<List<TableTransactionAction>> RedactedEventsAsync(Ticket ticket, CancellationToken cancel)
    {
        var (from, to) = (TicketEventRow.Keys(ticket.Number, 0).RowKey, TicketEventRow.Keys(ticket.Number, ticket.Events).RowKey);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ticket.Number} and RowKey ge {from} and RowKey le {to}");
        var actions = new List<TableTransactionAction>();
        await foreach (var row in table.QueryAsync<TicketEventRow>(filter, cancellationToken: cancel))
        {
            row.Zh = Redaction.OfAnonymous(row.Zh, ticket.Content.Writer);
            row.En = Redaction.OfAnonymous(row.En, ticket.Content.Writer);
            row.Step = Redacted(JsonNode.Parse(row.Step)!, ticket.Content).ToJsonString(Json.Stored);
            actions.Add(new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, row.ETag));
        }

        return actions;
    }

    private async Task<List<TableTransactionAction>> TwinsGoneAsync(string number, CancellationToken cancel)
    {
        var (from, to) = (TicketRow.Keys(number, "").RowKey, TicketRow.Keys(number, "~").RowKey);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {number} and RowKey ge {from} and RowKey lt {to}");
        var actions = new List<TableTransactionAction>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancel))
        {
            actions.Add(new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
        }

        return actions;
    }

    private static JsonNode Redacted(JsonNode node, MessageContent writer) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, p.Value is { } value ? Redacted(value, writer) : null))),
        JsonArray a => new JsonArray([.. a.Select(item => item is null ? null : Redacted(item, writer))]),
        JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.String => Redaction.OfAnonymous(v.GetValue<string>(), writer.Writer),
        _ => node.DeepClone(),
    };
}
