using System.Globalization;
using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary>The month's figures as the app gives them, after the demo's day at the hotline.</summary>
internal sealed class HotlineReport(IAnsiConsole console)
{
    private const int BusiestUnits = 8;

    private static readonly string[] Counts =
        ["tickets", "signedInTime", "contactedInTime", "closedOnTime", "closedLate", "open", "returned", "sentBack", "redone"];

    private static readonly string[] Rates = ["response", "resolution", "satisfaction", "ratedShare"];

    public void Stories(IReadOnlyDictionary<Story, int> told) => console.MarkupLineInterpolated(
        $"Handled: {string.Join(", ", told.OrderBy(s => s.Key).Select(s => $"{s.Value} {s.Key}"))}. What became of one: GET /api/tickets/{{number}}, or the page /track.");

    public void Month(FiguresAnswer figures)
    {
        var table = new Table().Title($"The hotline's figures of {figures.From}").Border(TableBorder.Simple);
        foreach (var column in (string[])["", .. Counts.Select(Heading), .. Rates.Select(Heading)])
        {
            table.AddColumn(new TableColumn(column) { Alignment = column.Length == 0 ? Justify.Left : Justify.Right });
        }

        Add(table, "全市 all", figures.Total!);
        figures.Classes.ToList().ForEach(c => Add(table, c.Name, c.Total));
        table.AddEmptyRow();
        var busiest = figures.Classes.SelectMany(c => c.Units).OrderByDescending(u => u.Counts["tickets"]).Take(BusiestUnits);
        busiest.ToList().ForEach(u => Add(table, u.Unit!.Name, u));
        console.Write(table);
    }

    private static void Add(Table table, string name, FiguresLineAnswer line) => table.AddRow(
        [name.EscapeMarkup(), .. Counts.Select(c => Text(line.Counts[c])), .. Rates.Select(r => Percent(line.Rates[r].Value))]);

    /// <summary>The app's names in words that wrap.</summary>
    private static string Heading(string name) => string.Concat(name.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(decimal? share) => share?.ToString("0%", CultureInfo.InvariantCulture) ?? "–";
}
