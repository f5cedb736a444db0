using System.Globalization;
using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary>The month's figures as the app gives them, after the demo's day at the hotline.</summary>
internal sealed class HotlineReport(IAnsiConsole console)
{
    private const int BusiestUnits = 8;

    private static readonly (string Name, string Heading)[] Counts =
    [
        ("tickets", "工单"), ("signedInTime", "按时签收"), ("contactedInTime", "按时联系"), ("closedOnTime", "按时办结"), ("closedLate", "超期办结"),
        ("open", "未办结"), ("returned", "退单"), ("sentBack", "退回"), ("redone", "重办"),
    ];

    private static readonly (string Name, string Heading)[] Rates =
        [("response", "响应率"), ("resolution", "解决率"), ("satisfaction", "满意率"), ("ratedShare", "参评率")];

    public void Stories(IReadOnlyDictionary<Story, int> told) => console.MarkupLineInterpolated(
        $"Handled: {string.Join(", ", told.OrderBy(s => s.Key).Select(s => $"{s.Value} {s.Key}"))}. What became of one: GET /api/tickets/{{number}}, or the page /track.");

    public void Month(FiguresAnswer figures)
    {
        var table = new Table().Title($"The hotline's figures of {figures.From}").Border(TableBorder.Simple);
        foreach (var column in (string[])["", .. Counts.Concat(Rates).Select(c => c.Heading)])
        {
            table.AddColumn(new TableColumn(column) { Alignment = column.Length == 0 ? Justify.Left : Justify.Right, NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        }

        Add(table, "全市 all", figures.Total!);
        figures.Classes.ToList().ForEach(c => Add(table, c.Name, c.Total));
        table.AddEmptyRow();
        var busiest = figures.Classes.SelectMany(c => c.Units).OrderByDescending(u => u.Counts["tickets"]).Take(BusiestUnits);
        busiest.ToList().ForEach(u => Add(table, u.Unit!.Name, u));
        console.Write(table);
        console.MarkupLine("Tickets, signed, contacted, answered in time, late, open, returned, sent back, redone; response, resolution, satisfaction, rated share. Definitions: GET /api/figures.");
    }

    private static void Add(Table table, string name, FiguresLineAnswer line) => table.AddRow(
        [name.EscapeMarkup(), .. Counts.Select(c => Text(line.Counts[c.Name])), .. Rates.Select(r => Percent(line.Rates[r.Name].Value))]);

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(decimal? share) => share?.ToString("0%", CultureInfo.InvariantCulture) ?? "–";
}
