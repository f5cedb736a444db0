using System.Text.Json;
using Hotline.Local;

namespace Hotline.Tests.Casework.Routing;

public sealed class RoutingAFile : IDisposable
{
    private const string Outage = """{"id":"m1","type":"complaint","title":"停电","body":"厂里停电三次","expected":{"lead":"power-supply","co":[],"category":"0101"},"difficulty":"easy"}""";

    private readonly FileInfo file = new(Path.GetTempFileName());
    private readonly StringWriter output = new();
    private readonly StringWriter remarks = new();

    public void Dispose()
    {
        file.Delete();
        output.Dispose();
        remarks.Dispose();
    }

    [Fact]
    public void Prints_a_decision_per_message_and_figures_beside_them()
    {
        Assert.Equal(0, Run(Outage));
        using var line = JsonDocument.Parse(Assert.Single(Lines(output)));
        Assert.Equal(
            ["id", "lead", "co", "category", "confidence", "automatic", "candidates", "reasons"], line.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(3, line.RootElement.GetProperty("candidates").GetArrayLength());
        Assert.Contains("lead right, easy", remarks.ToString(), StringComparison.Ordinal);
        Assert.Contains("automatic, share", remarks.ToString(), StringComparison.Ordinal);
        Assert.Contains("lead among three", remarks.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_each_bad_line_and_routes_the_rest()
    {
        string[] lines =
        [
            "not json", Outage, "[]", """{"id":"a","type":"complaint","title":"t"}""", """{"id":"b","type":"complaint","title":"t","body":"b","colour":"red"}""",
            """{"id":"c","type":"shout","title":"t","body":"b"}""", """{"id":"d","type":"appeal","title":"t","body":"b","category":"9999"}""",
            """{"id":" ","type":"appeal","title":"t","body":"b","expected":{"lead":"mars","co":[],"category":"0101"}}""",
        ];
        Assert.Equal(1, Run(lines));
        Assert.Single(Lines(output));
        var places = Lines(remarks).Where(l => l.StartsWith(file.Name, StringComparison.Ordinal)).Select(l => string.Join(':', l.Split(':')[1..3]));
        Assert.Equal(["1: $", "3: $", "4: body", "5: colour", "6: $.type", "7: category", "8: id", "8: expected"], places);
    }

    [Fact]
    public void Says_that_past_dispatches_are_routed_by_models_that_did_not_see_them()
    {
        var example = File.ReadLines(Path.Combine(Sample.Folder.FullName, "routing-examples.jsonl")).First();
        Assert.Equal(0, Run(example));
        Assert.Contains("1 of the messages are past dispatches themselves", remarks.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_a_file_and_a_city_that_can_be_read()
    {
        Assert.Throws<StartException>(() => RouteCommand.Run(new FileInfo("nowhere.jsonl"), Sample.Folder, output, remarks));
        Assert.Throws<StartException>(() => RouteCommand.Run(file, new DirectoryInfo(Path.GetTempPath()), output, remarks));
    }

    private int Run(params string[] lines)
    {
        File.WriteAllLines(file.FullName, lines);
        return RouteCommand.Run(file, Sample.Folder, output, remarks);
    }

    private static string[] Lines(StringWriter writer) => writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
