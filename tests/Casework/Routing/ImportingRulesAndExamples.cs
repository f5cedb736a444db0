using System.Text;
using Hotline.Casework.Routing;
using Hotline.City.Files;

namespace Hotline.Tests.Casework.Routing;

public sealed class ImportingRulesAndExamples
{
    [Fact]
    public void Names_every_wrong_rule_with_line_and_column()
    {
        const string file = """
            kind,target,when,phrases,note
            phrase,0101,,停电|跳闸,
            shout,,,停电,
            phrase,9999,,停电,
            place,tax,,税务大楼,
            co-unit,mars,,医院,
            negation,tax,,不是,
            courtesy,,,,
            courtesy,,,…,
            courtesy,,1001,盼复,
            co-unit,township,1001|9998,镇政府,
            """;
        var errors = new FileErrors();
        var city = new RoutingRulesDataset().Read(File(FileFormat.Csv, file), Sample.City, errors);
        Assert.Equal(
            ["3 kind", "4 target", "5 target", "6 target", "7 target", "8 phrases", "9 phrases", "10 when", "11 when"],
            errors.ToList().Select(e => $"{e.Line} {e.Path}"));
        Assert.Equal(["停电", "跳闸"], city.Part<RoutingRules>()!.Of(RuleKind.Phrase).Single().Phrases);
    }

    [Fact]
    public void Names_every_wrong_example()
    {
        const string file = """
            {"id":"a","type":"appeal","title":"t","body":"b","expected":{"lead":"tax","co":[],"category":"0301"}}
            {"id":"a","type":"appeal","title":"t","body":"b","expected":{"lead":"tax","co":[],"category":"0301"}}
            {"id":"b","type":"appeal","title":"t","body":"b"}
            """;
        var errors = new FileErrors();
        var city = new RoutingExamplesDataset().Read(File(FileFormat.JsonLines, file), Sample.City, errors);
        Assert.Equal(["2 id", "3 expected"], errors.ToList().Select(e => $"{e.Line} {e.Path}"));
        Assert.Single(city.Part<RoutingExamples>()!.Messages);
    }

    [Fact]
    public void Takes_the_samples_as_they_are() => Assert.Equal(1308, Sample.Messages.Count);

    private static DirectoryFile File(FileFormat format, string text) => new(format, Encoding.UTF8.GetBytes(text));
}
