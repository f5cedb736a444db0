using System.Globalization;
using Hotline.Sms.Vocabulary;
using Hotline.Surveys.Parsing;

namespace Hotline.Tests.Sms.Vocabulary;

/// <summary>Every row of <c>answers.csv</c> does what it says, however it is typed.</summary>
public sealed class ReadingTheAnswerTable
{
    private static readonly string[] Known =
    [
        "level", "numeral", "simplified", "prefix", "suffix", "opener", "doubt", "optOut", "rejoin", "polite", "thanks", "refuse", "autoReply", "signature", "device",
        "quoteMark", "forward",
    ];

    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in AnswerTable.Rows)
        {
            data.Add(row.Kind, row.Text, row.Value);
        }

        return data;
    }

    [Fact]
    public void Holds_no_row_twice_and_no_kind_that_nobody_reads()
    {
        Assert.Equal(AnswerTable.Rows.Count, AnswerTable.Rows.Select(row => (row.Kind, row.Text)).Distinct().Count());
        Assert.Equal(Known.Order(), AnswerTable.Rows.Select(row => row.Kind).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_counts_as_written_in_full_width_in_traditional_letters_and_with_signs_around(string kind, string text, string value)
    {
        foreach (var typed in new[] { text, FullWidth(text), Traditional(text), text.ToUpperInvariant() })
        {
            Assert.True(Says(kind, typed, value), $"{kind} {typed}");
        }
    }

    /// <summary>A text that shows the row at work.</summary>
    private static bool Says(string kind, string text, string value) => kind switch
    {
        "level" => new[] { text, $" {text}。", $"“{text}”！", $"A{text}", $"{value}{text}", $"{text}，{value}分" }.All(t => Level(t) == Number(value)),
        "numeral" => Number(value) is >= 1 and <= 5 ? Level(text) == Number(value) && Level($"（{text}）") == Number(value) && Level($"{text}分。") == Number(value) : Level(text) is null && Level($"5{text}") is null,
        "simplified" => AnswerText.Normalise(text) == value,
        "prefix" => Level($"{text}5") == 5 && Level($"{text}：“4”") == 4 && Level(text) is null,
        "suffix" => Level($"5{text}") == 5 && Level($"3 {text}！") == 3 && Level($"55{text}") is null,
        "opener" => Comment($"5{text}窗口少") is not null,
        "doubt" => Level($"5分，这个{text}了") is null,
        "optOut" => new[] { text, $" {text}。", $"【{text}】", $"{text}，谢谢" }.All(t => AnswerParser.Parse(t) is SmsAnswer.OptOut) && AnswerParser.Parse($"不想{text}") is SmsAnswer.Unclear,
        "rejoin" => new[] { text, $" {text}！", $"“{text}”", $"{text}，谢谢" }.All(t => AnswerParser.Parse(t) is SmsAnswer.Rejoin) && AnswerParser.Parse($"不想{text}") is SmsAnswer.Unclear,
        "polite" => AnswerParser.Parse($"{text}退订") is SmsAnswer.OptOut && AnswerParser.Parse($"退订，{text}") is SmsAnswer.OptOut && AnswerParser.Parse(text) is SmsAnswer.Unclear,
        "thanks" => !Hints(text) && !Hints($"{text}！") && Level(text) is null && Hints($"{text}，办得怎么样"),
        "refuse" or "autoReply" => !Hints(text) && !Hints($"我说{text}。") && Level(text) is null,
        "signature" => QuotedText.Strip($"5\n{text}iPhone", [], []) is { } own && Level(own) == 5,
        "device" => QuotedText.Strip($"5\n发自我的{text}", [], []) is { } own && Level(own) == 5,
        "quoteMark" => QuotedText.Strip($"5 {text}：【清河市优化办】请评价", ["清河市优化办"], []) is { } own && Level(own) == 5,
        "forward" => QuotedText.Strip($"{text}5【清河市优化办】请评价", ["清河市优化办"], []) is null,
        _ => false,
    };

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static int? Level(string text) => AnswerParser.Parse(text) is SmsAnswer.Rated { Levels: [var only] } ? only.Level : null;

    private static string? Comment(string text) => (AnswerParser.Parse(text) as SmsAnswer.Rated)?.Comment;

    private static bool Hints(string text) => HintRules.MayFollow(text, UnclearReason.NotUnderstood);

    private static string FullWidth(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));

    /// <summary>Every letter that the table knows a traditional form of in the first of them.</summary>
    private static string Traditional(string text)
    {
        var forms = AnswerTable.Of("simplified").GroupBy(row => row.Value[0]).ToDictionary(form => form.Key, form => form.First().Text[0]);
        return string.Concat(text.Select(c => forms.GetValueOrDefault(c, c)));
    }
}
