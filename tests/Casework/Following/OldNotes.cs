using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Casework.Following;
using Hotline.Platform.Http;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Following;

/// <summary>Puts a ticket's notes as the version before marks wrote them.</summary>
internal static class OldNotes
{
    /// <summary>Instead of the mark; its alarm had been tried and put off, and one line of it lies where it stood before.</summary>
    public static async Task PutOldNotesAsync(this TicketWorld world, string number, CancellationToken cancel)
    {
        var tables = world.App.Get<TableServiceClient>();
        var mark = (await world.App.Get<MarkStore>().ReadAsync(number, cancel))!;
        var lines = mark.Rows.Where(r => r.Table == "worklists").Select(r => (r.Partition, r.Row)).Append(("~city|submitted", $"0639307368000000000-{number}")).ToList();
        var due = mark.Rows.Single(r => r is { Table: "alarms", Partition: "due" }).Row;
        var putOff = $"0639999999999999999-{number}";
        await tables.CreateTableIfNotExistsAsync("followed", cancel);
        TableEntity[] rows =
        [
            new(number, "written") { ["Version"] = mark.Steps, ["Lines"] = Written(lines, world.Clock.GetUtcNow()) },
            new(lines[^1].Item1, lines[^1].Item2) { ["Entry"] = "{}" },
        ];
        TableEntity[] alarms =
        [
            new("due", $"of-{number}") { ["Number"] = number, ["Alarm"] = putOff, ["Version"] = mark.Steps },
            new("due", putOff) { ["Number"] = number, ["Alarm"] = "", ["Version"] = 0 },
        ];
        await tables.GetTableClient("followed").UpsertEntityAsync(new TableEntity(number, "followed") { ["Steps"] = mark.Steps }, TableUpdateMode.Replace, cancel);
        await Task.WhenAll(rows.Select(row => tables.GetTableClient("worklists").AddEntityAsync(row, cancel)));
        await Task.WhenAll(alarms.Select(row => tables.GetTableClient("alarms").AddEntityAsync(row, cancel)));
        await tables.GetTableClient("alarms").DeleteEntityAsync("due", due, ETag.All, cancel);
        await tables.GetTableClient("tickets").DeleteEntityAsync(number, "followed", ETag.All, cancel);
    }

    private static string Written(IEnumerable<(string Partition, string Row)> lines, DateTimeOffset now) =>
        JsonSerializer.Serialize(lines.Select(l => new { Key = new { l.Partition, l.Row }, ClaimedAt = now }), Json.Stored);
}
