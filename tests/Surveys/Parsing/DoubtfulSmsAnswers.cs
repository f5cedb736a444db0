using System.Diagnostics;
using CsCheck;
using Hotline.Surveys.Parsing;

namespace Hotline.Tests.Surveys.Parsing;

/// <summary>What only looks like an answer goes to a person; nothing is counted on a guess.</summary>
public sealed class DoubtfulSmsAnswers
{
    [Theory]
    [InlineData("", nameof(UnclearReason.Empty))]
    [InlineData("   ", nameof(UnclearReason.Empty))]
    [InlineData("\0", nameof(UnclearReason.Empty))]
    [InlineData("\u200b\ufeff", nameof(UnclearReason.Empty))]
    [InlineData("。。。", nameof(UnclearReason.Empty))]
    [InlineData("0", nameof(UnclearReason.OutOfScale))]
    [InlineData("6", nameof(UnclearReason.OutOfScale))]
    [InlineData("10", nameof(UnclearReason.OutOfScale))]
    [InlineData("１０", nameof(UnclearReason.OutOfScale))]
    [InlineData("⑩", nameof(UnclearReason.OutOfScale))]
    [InlineData("10分", nameof(UnclearReason.OutOfScale))]
    [InlineData("-5", nameof(UnclearReason.OutOfScale))]
    [InlineData("－5", nameof(UnclearReason.OutOfScale))]
    [InlineData("1 非常满意", nameof(UnclearReason.Contradiction))]
    [InlineData("非常满意1", nameof(UnclearReason.Contradiction))]
    [InlineData("5，不满意", nameof(UnclearReason.Contradiction))]
    [InlineData("A5A3", nameof(UnclearReason.Contradiction))]
    [InlineData("A5 B3 a1", nameof(UnclearReason.Contradiction))]
    [InlineData("A1非常满意", nameof(UnclearReason.Contradiction))]
    public void Are_told_why(string text, string reason) => Assert.Equal(reason, Unclear(text).ToString());

    [Theory]
    [InlineData("Ⅴ")]
    [InlineData("V")]
    [InlineData("l")]
    [InlineData("O")]
    [InlineData("55")]
    [InlineData("5 5")]
    [InlineData("555")]
    [InlineData("5555")]
    [InlineData("５５")]
    [InlineData("五五")]
    [InlineData("5五")]
    [InlineData("⑤⑤")]
    [InlineData("05")]
    [InlineData("+5")]
    [InlineData("−5")]
    [InlineData("5-")]
    [InlineData("5+")]
    [InlineData("<5")]
    [InlineData("≥5")]
    [InlineData("5%")]
    [InlineData(".5")]
    [InlineData("5.0")]
    [InlineData("4.5")]
    [InlineData("4,5")]
    [InlineData("4或5")]
    [InlineData("5/5")]
    [InlineData("½")]
    [InlineData("5²")]
    [InlineData("六")]
    [InlineData("十")]
    [InlineData("五十")]
    [InlineData("一百分")]
    [InlineData("满分")]
    [InlineData("5?")]
    [InlineData("满意？")]
    [InlineData("满意吗")]
    [InlineData("5\u20e0")]
    [InlineData("5\u0336")]
    [InlineData("5\u0301")]
    [InlineData("5😡")]
    [InlineData("👍")]
    [InlineData("好")]
    [InlineData("可以")]
    [InlineData("行")]
    [InlineData("谢谢")]
    [InlineData("好评")]
    [InlineData("差评")]
    [InlineData("不是不满意")]
    [InlineData("没有不满意")]
    [InlineData("不非常满意")]
    [InlineData("不太满意")]
    [InlineData("满意不满意")]
    [InlineData("满意的话请回复")]
    [InlineData("希望能让我满意")]
    [InlineData("非常满意，不满意")]
    [InlineData("满意，其实不满意流程")]
    [InlineData("不给5分")]
    [InlineData("别给5分")]
    [InlineData("最多5分")]
    [InlineData("给5分才怪")]
    [InlineData("5分，才怪")]
    [InlineData("5分，打错了")]
    [InlineData("5分，错了，是1分")]
    [InlineData("5，不对，1")]
    [InlineData("5分，不要再发了")]
    [InlineData("5分钟")]
    [InlineData("5分之一")]
    [InlineData("五星级酒店")]
    [InlineData("5号窗口态度差")]
    [InlineData("5 号窗口态度差")]
    [InlineData("5个工作日了还没办")]
    [InlineData("1、办事慢 2、态度差")]
    [InlineData("1、办事慢")]
    [InlineData("1.办事慢")]
    [InlineData("1，办事慢；2，态度差")]
    [InlineData("一直没人管")]
    [InlineData("三天没人理")]
    [InlineData("验证码 5")]
    [InlineData("您的验证码是5，请勿泄露")]
    [InlineData("13812345678")]
    [InlineData("A")]
    [InlineData("AB")]
    [InlineData("5A")]
    [InlineData("A55")]
    [InlineData("A0")]
    [InlineData("A6")]
    [InlineData("A-5")]
    [InlineData("A5B")]
    [InlineData("A5B6")]
    [InlineData("A5,5")]
    [InlineData("A5+")]
    [InlineData("5B3")]
    [InlineData("ABCD5")]
    [InlineData("А5")] // The first letter is Cyrillic.
    [InlineData("A5.5")]
    [InlineData("A5 办事5天")]
    [InlineData("G5高速")]
    [InlineData("http://a5.cn/b3")]
    [InlineData("不要再发了")]
    [InlineData("We have got to STOP this bill")]
    [InlineData("不想退订")]
    [InlineData("退订怎么操作")]
    [InlineData("【清河市优化办】请评价市税务局：5非常满意 4满意 3基本满意 2不满意 1非常不满意，回复数字即可。退订回T")]
    [InlineData("【优化办】请对税务局(A)评价，回复A5至A1")]
    [InlineData("转发：5")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("<script>alert(5)</script>")]
    [InlineData("'; DROP TABLE ballots; --")]
    [InlineData("\ud83d")]
    [InlineData("5\ud83d")]
    [InlineData("5\ufffd")]
    [InlineData("\u0000\u0001\u0002x")]
    public void Count_nothing(string text) => Assert.IsType<SmsAnswer.Unclear>(AnswerParser.Parse(text));

    [Theory]
    [InlineData("5", 10_000)]
    [InlineData("5\u0301", 5_000)]
    [InlineData("😀", 5_000)]
    [InlineData("A5", 5_000)]
    [InlineData("\u200b", 10_000)]
    [InlineData("\ufdfa", 10_000)]
    [InlineData("\u0323\u0307", 5_000)]
    [InlineData("\ud83d", 10_000)]
    public void Cost_no_time_however_long_they_are(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var clock = Stopwatch.StartNew();
        Assert.Equal(UnclearReason.TooLong, Unclear(text));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Within_the_limit_blanks_around_an_answer_do_not_make_it_too_long() =>
        Assert.IsType<SmsAnswer.Rated>(AnswerParser.Parse("5" + new string(' ', 10_000)));

    [Fact]
    public void Whatever_comes_in_the_reader_does_not_fail_and_counts_only_one_to_five() =>
        Gen.OneOf(Gen.String, Gen.String["A5B3非常不满意，。 退订TD+-.分\ud83d\u200b\0五⑤"]).Sample(
            text => AnswerParser.Parse(text) is not SmsAnswer.Rated rated
                || (rated.Levels.Count > 0 && rated.Levels.All(l => l.Level is >= 1 and <= 5) && rated.Levels.DistinctBy(l => l.Code).Count() == rated.Levels.Count),
            iter: 20_000);

    [Fact]
    public void Anything_before_a_word_makes_it_no_answer() =>
        Gen.Char["没别未不算谈难"].Array[1, 3].Sample(
            before => AnswerParser.Parse($"{new string(before)}满意") is SmsAnswer.Unclear || before is ['不'], iter: 1_000);

    private static UnclearReason Unclear(string text) => Assert.IsType<SmsAnswer.Unclear>(AnswerParser.Parse(text)).Reason;
}
