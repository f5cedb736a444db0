using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;

namespace Hotline.Tests.Surveys.Answers;

/// <summary>
/// What phones send and what becomes of it: every row of <c>cases/inbound.csv</c>. Texts are escaped as in C; <c>{5*10000}</c> repeats. Behind the outcome
/// stands <c>hint</c> or <c>ask</c> where one may be written back.
/// </summary>
public sealed partial class InboundTexts(InboundWorld world) : IClassFixture<InboundWorld>
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests/Surveys/Answers/cases/inbound.csv"));
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { Separator = ',', HasHeader = false });
        for (csv.Read(); csv.Read();)
        {
            data.Add(csv.GetString(0), csv.GetString(1), csv.GetString(2));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Become_what_the_table_says(string text, string situation, string expected) =>
        Assert.Equal(expected, await world.JudgeAsync(Unescaped(text), situation));

    [Fact]
    public void Are_many_and_all_different()
    {
        var cases = Cases().Select(c => c.Data).ToList();

        Assert.True(cases.Count >= 120, $"{cases.Count}");
        Assert.Equal(cases.Count, cases.Select(c => (c.Item1, c.Item2)).Distinct().Count());
    }

    private static string Unescaped(string text) => Times().Replace(Escape().Replace(text, m => m.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        '0' => "\0",
        _ => ((char)ushort.Parse(m.Value[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    }), m => string.Concat(Enumerable.Repeat(m.Groups[1].Value, int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))));

    [GeneratedRegex(@"\\(u[0-9a-f]{4}|[nrt0])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\{(.+?)\*([0-9]+)\}", RegexOptions.Singleline)]
    private static partial Regex Times();
}
