using Hotline.Local.Simulator;
using Hotline.Surveys.Parsing;

namespace Hotline.Tests.Simulator;

/// <summary>What the simulated phones say and mean, held against the app's parser: two readings that know nothing of each other.</summary>
public sealed class HavingPersonalities
{
    private static readonly RatedUnit[] Units = [new("tax", "A"), new("housing", "B"), new("court", "AC"), new("water", "D")];
    private static readonly Question Coded = new(Units, "【优化办】请您评价A税务局 B住建局 AC法院 D水务局：5非常满意 4满意 3基本满意 2不满意 1非常不满意，回复代码加数字，如A5B3。拒收请回复R");
    private static readonly Question Bare = new([new("tax", "")], "【优化办】请您评价税务局：5非常满意 4满意 3基本满意 2不满意 1非常不满意，直接回复数字。拒收请回复R");

    public static TheoryData<string> Names => [.. Personalities.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_parser_reads_what_they_mean(string name)
    {
        var personality = Personalities.All.Single(p => p.Name == name);
        var sayings =
            from seed in Enumerable.Range(0, 300)
            from question in (Question[])[Coded, Bare]
            from saying in personality.WhenAsked(new Random(seed), question).Concat(personality.WhenTold(new Random(seed), question))
            where Read(saying.Text, question.Text) != Meaning(saying)
            select $"{saying.Text} means {Meaning(saying)}, read as {Read(saying.Text, question.Text)}";

        Assert.Empty(sayings.Distinct());
    }

    [Fact]
    public void Everybody_has_one_and_every_one_occurs()
    {
        var names = Enumerable.Range(0, 3_000).Select(i => Personalities.Of(new Luck(1), $"199{i:00000000}").Name).ToList();

        Assert.Equal(Personalities.All.Select(p => p.Name).Order(), names.Distinct().Order());
        Assert.Equal(Personalities.Of(new Luck(7), "19900000001"), Personalities.Of(new Luck(7), "19900000001"));
    }

    private static string Meaning(Saying saying) => saying.Meant switch
    {
        Meant.Rates => string.Join(' ', saying.Levels.Select(l => $"{l.Unit.Code}{l.Level}").Order()),
        var other => other.ToString(),
    };

    private static string Read(string text, string ours) => (QuotedText.Strip(text, ["优化办"], [ours]) is { } own ? AnswerParser.Parse(own) : null) switch
    {
        // ZZZ is no unit's code.
        SmsAnswer.Rated rated when rated.Levels.All(l => l.Code != "ZZZ") => string.Join(' ', rated.Levels.Select(l => $"{l.Code}{l.Level}").Order()),
        SmsAnswer.OptOut => nameof(Meant.OptsOut),
        SmsAnswer.Rejoin => nameof(Meant.ComesBack),
        _ => nameof(Meant.Nothing),
    };
}
