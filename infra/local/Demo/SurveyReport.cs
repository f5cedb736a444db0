using System.Globalization;
using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary>What the campaign came to, and what became of every text that came in.</summary>
internal sealed class SurveyReport(IAnsiConsole console)
{
    public void Campaign(CampaignResult result)
    {
        var progress = result.Progress;
        (string Name, int Count)[] counts =
        [
            ("created", progress.Created), ("sending", progress.Sending), ("sent", progress.Sent), ("unknown", progress.Unknown), ("delivered", progress.Delivered),
            ("failed", progress.Failed), ("skipped", progress.Skipped), ("answered", progress.Answered), ("opted out", progress.OptedOut),
        ];
        Write($"The campaign's {progress.Total} texts", counts);
        var record = result.Record;
        console.MarkupLineInterpolated(
            $"{result.Answers} texts came back. The gateway pushed {record.Pushes} times, lost {record.LostPushes} of our answers and {record.Answers.Count(a => a.IsLost)} of its own, refused {record.Answers.Count(a => a.Code is not ("OK" or ""))} calls and restarted {result.Restarts} times.");
        console.MarkupLine(IsRight(result) ? "[green]Nobody got a text twice, and nothing was given up.[/]" : $"[red]{result.Twice} phones got a text twice, {record.GivenUp.Count} texts and reports never got through.[/]");
    }

    public static bool IsRight(CampaignResult result) => result.Twice == 0 && result.Record.GivenUp.Count == 0;

    /// <param name="before">Earlier demos of these days.</param>
    /// <param name="after">With this one.</param>
    public void Outcomes(OutcomesAnswer before, OutcomesAnswer after)
    {
        var kinds = after.Items.Select(i => i.Kind).Distinct().Select(kind => (Kind: kind, Count: CountOf(after, kind) - CountOf(before, kind))).Where(k => k.Count > 0);
        Write($"What became of the {after.Total - before.Total} texts that came in, each delivery of them", [.. kinds.OrderByDescending(k => k.Count)]);
    }

    private static int CountOf(OutcomesAnswer outcomes, string kind) => outcomes.Items.Where(i => i.Kind == kind).Sum(i => i.Count);

    private void Write(string title, (string Name, int Count)[] counts)
    {
        var table = new Table().Title(title).Border(TableBorder.Simple);
        foreach (var (name, _) in counts)
        {
            table.AddColumn(new TableColumn(name) { Alignment = Justify.Right, NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        }

        table.AddRow([.. counts.Select(c => c.Count.ToString(CultureInfo.InvariantCulture))]);
        console.Write(table);
    }
}
