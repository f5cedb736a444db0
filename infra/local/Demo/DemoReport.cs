using System.Globalization;
using Hotline.Local.Simulator;
using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary>What the demo shows at its end.</summary>
internal sealed class DemoReport(IAnsiConsole console)
{
    private const int MostDifferences = 20;

    public void Routes(IReadOnlyList<RoutingAnswer> routed, IReadOnlyDictionary<string, string> names)
    {
        if (routed.Count == 0)
        {
            return;
        }

        var table = Table("Where the messages went", "unit", ">dispatched", ">to desk", ">confidence");
        foreach (var lead in routed.GroupBy(r => r.Lead).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var automatic = lead.Count(r => r.Automatic);
            Row(table, names.GetValueOrDefault(lead.Key, lead.Key), automatic, lead.Count() - automatic, Percent(lead.Average(r => r.Confidence)));
        }

        console.Write(table);
        var desk = routed.Count(r => !r.Automatic);
        console.MarkupLineInterpolated($"{routed.Count} messages, {Percent((double)desk / routed.Count)} of them to the desk 待派单. The router has learned from these very messages; its figures on unseen ones: the command [bold]route[/].");
    }

    public void Ranking(RankingAnswer ranking)
    {
        foreach (var unitClass in ranking.Classes)
        {
            if (unitClass.K > 0)
            {
                console.Write(BestAndWorst(unitClass));
            }

            if (unitClass.Units.Count(u => u.Rank is null) is > 0 and var few)
            {
                console.MarkupLineInterpolated($"{unitClass.Name}: {few} of {unitClass.Units.Count} units have fewer than {ranking.MinimumAnswers} answers 样本不足 and are not ranked.");
            }
        }
    }

    public void Figures(Script script, Traffic traffic, StorageCounts used, long ratings)
    {
        var table = Table("Figures", "what", ">how many");
        Row(table, "texts with an answer", script.Answers);
        Row(table, "texts of nonsense", script.Nonsense);
        Row(table, "repeated deliveries of one text", script.Repeated);
        Row(table, "calls of the gateway", traffic.Calls.Count);
        if (traffic.Calls is { Count: > 0 } calls)
        {
            Row(table, "answered in ms: half of them, the slowest", $"{calls[calls.Count / 2].TotalMilliseconds:0}, {calls[^1].TotalMilliseconds:0}");
        }

        Row(table, "ratings that stand", ratings);
        Row(table, "messages of enterprises", traffic.Filed.Count);
        Row(table, "seconds until all was handled", traffic.Seconds.ToString("0.0", CultureInfo.InvariantCulture));
        Row(table, "storage operations: tables", used.Tables);
        Row(table, "storage operations: queues", used.Queues);
        Row(table, "storage operations: blobs", used.Blobs);
        console.Write(table);
    }

    public void Verdict(RecountAnswer recount, Truth truth, IReadOnlyList<string> differences)
    {
        if (differences.Count == 0)
        {
            console.MarkupLineInterpolated($"[green]Recount of {recount.Ballots} ballots = tallies = truth: {truth.Ratings} ratings, every level, score and rank the same.[/]");
            return;
        }

        console.MarkupLineInterpolated($"[red]{differences.Count} differences between recount, tallies and truth:[/]");
        foreach (var difference in differences.Take(MostDifferences))
        {
            console.WriteLine(difference);
        }
    }

    private static Table BestAndWorst(ClassAnswer unitClass)
    {
        var table = Table($"{unitClass.Name}: the best and the worst {unitClass.K}", ">rank", "unit", ">answers", ">score", ">levels 5 4 3 2 1");
        unitClass.Best.ToList().ForEach(u => Add(table, u, "green"));
        table.AddEmptyRow();
        unitClass.Worst.ToList().ForEach(u => Add(table, u, "red"));
        return table;
    }

    private static void Add(Table table, ResultAnswer unit, string color) =>
        table.AddRow([$"[{color}]{unit.Rank}[/]", unit.Name.EscapeMarkup(), Text(unit.N), Text(unit.Score), string.Join(' ', unit.Levels.Reverse().Select(n => Text(n).PadLeft(4)))]);

    private static Table Table(string title, params ReadOnlySpan<string> columns)
    {
        var table = new Table().Title(title.EscapeMarkup()).Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column.TrimStart('>')) { Alignment = column.StartsWith('>') ? Justify.Right : Justify.Left, NoWrap = true });
        }

        return table;
    }

    private static void Row(Table table, params ReadOnlySpan<object> cells) => table.AddRow([.. cells.ToArray().Select(c => Text(c).EscapeMarkup())]);

    private static string Text(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";

    private static string Percent(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);
}
