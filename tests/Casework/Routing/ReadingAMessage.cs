using Hotline.Casework.Routing;

namespace Hotline.Tests.Casework.Routing;

public sealed class ReadingAMessage
{
    private static readonly ClauseReader Reader = new(Sample.Rules);

    [Theory]
    [InlineData("不是税务的问题", nameof(ClauseRole.Negated))]
    [InlineData("我们不是来告教育局的", nameof(ClauseRole.Negated))]
    [InlineData("我不怀疑消防队", nameof(ClauseRole.Negated))]
    [InlineData("是不是税务的问题", nameof(ClauseRole.Plain))]
    [InlineData("要不是村里拦着早就开工了", nameof(ClauseRole.Plain))]
    [InlineData("望领导高度重视", nameof(ClauseRole.Courtesy))]
    [InlineData("我公司现有员工一百二十余人", nameof(ClauseRole.Courtesy))]
    [InlineData("主要是退税", nameof(ClauseRole.Principal))]
    [InlineData("另外路灯也不亮", nameof(ClauseRole.Aside))]
    [InlineData("厂里停电三次", nameof(ClauseRole.Plain))]
    public void Tells_what_a_clause_is_for(string clause, string role) =>
        Assert.Equal(role, Assert.Single(Reader.Read(Sample.Text(clause))).Role.ToString());

    [Fact]
    public void Lets_a_role_last_to_the_end_of_the_sentence()
    {
        var roles = Reader.Read(Sample.Text("电停了四次。另外村道塌了，一直没修。请来人。")).Select(c => c.Role);
        Assert.Equal([ClauseRole.Plain, ClauseRole.Aside, ClauseRole.Aside, ClauseRole.Plain], roles);
    }

    [Fact]
    public void Takes_full_width_and_half_width_alike() =>
        Assert.Equal("5G+VAT", Assert.Single(Reader.Read(Sample.Text("５Ｇ＋vat"))).Text);

    [Theory]
    [InlineData("村民…过路费", "村民又来要过路费了", true)]
    [InlineData("村民…过路费", "村民来了一拨又一拨最后还是开口要收过路费", false)]
    [InlineData("停电", "停了电", false)]
    [InlineData("a…b", "axa…b", true)]
    public void Finds_a_phrase_with_a_gap_of_at_most_twelve_characters(string phrase, string clause, bool found) =>
        Assert.Equal(found, new PhrasePattern(phrase).IsIn(Normalized.Text(clause)));

    [Fact]
    public void Counts_the_words_of_a_longer_phrase_once()
    {
        var book = new Phrasebook(Sample.City, new RoutingRules([new RoutingRule(RuleKind.Phrase, "1302", [], ["偷", "被人偷", "被人偷走"])]));
        Assert.Equal(["被人偷走"], book.FindIn([new Clause("铜线被人偷走", ClauseRole.Plain)]).Select(h => h.Text));
    }
}
