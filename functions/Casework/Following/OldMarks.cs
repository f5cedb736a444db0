using System.Text.Json;
using Azure.Data.Tables;

namespace Hotline.Casework.Following;

/// <summary>
/// What the version before noted about a ticket: how far it was followed in table <c>followed</c>, its lines in row <c>written</c> of table
/// <c>worklists</c>, its alarm in row <c>of-…</c> of table <c>alarms</c>. The first run takes it over, notes included, and clears what is not wanted.
/// </summary>
public sealed class OldMarks(TableServiceClient tables)
{
    private const string Followed = "followed";
    private const string Lines = "worklists";
    private const string Written = "written";
    private const string Alarms = "alarms";
    private const string Due = "due";

    /// <returns>Nothing done and nothing written for a ticket that was never followed.</returns>
    internal async Task<FollowedMark> ReadAsync(string number, CancellationToken cancel)
    {
        if (await RowAsync(Followed, number, Followed, cancel) is not { } followed)
        {
            return new FollowedMark(number, 0, IsSettled: true, [], null);
        }

        List<MarkedRow> rows = [];
        if (await RowAsync(Lines, number, Written, cancel) is { } written)
        {
            rows.Add(Unwanted(Lines, number, Written));
            rows.AddRange(LinesOf(written.GetString("Lines")));
        }

        if (await RowAsync(Alarms, Due, $"of-{number}", cancel) is { } of)
        {
            rows.Add(Unwanted(Alarms, Due, of.RowKey));
            rows.AddRange(of.GetString("Alarm") is { Length: > 0 } alarm ? [Unwanted(Alarms, Due, alarm)] : []);
        }

        return new FollowedMark(number, followed.GetInt32("Steps")!.Value, IsSettled: true, rows, null);
    }

    private static IEnumerable<MarkedRow> LinesOf(string json)
    {
        using var lines = JsonDocument.Parse(json);
        return [.. lines.RootElement.EnumerateArray().Select(l => l.GetProperty("key"))
            .Select(k => Unwanted(Lines, k.GetProperty("partition").GetString()!, k.GetProperty("row").GetString()!))];
    }

    private static MarkedRow Unwanted(string table, string partition, string row) => new(table, partition, row, null, null);

    private async Task<TableEntity?> RowAsync(string table, string partition, string row, CancellationToken cancel)
    {
        var answer = await tables.GetTableClient(table).GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancel);
        return answer.HasValue ? answer.Value : null;
    }
}
