namespace Hotline.Local.Simulator;

/// <summary>The people of the city, by how they answer a text that asks for their opinion. Each knows what it means; none knows the app's parser.</summary>
internal static class Personalities
{
    private static readonly string[] Words = ["非常不满意", "不满意", "基本满意", "满意", "非常满意"];
    private static readonly string[] No = ["TD", "td", "ＴＤ", "Td。", "T", "退订", "退订！", "取消订阅", "STOP", "stop "];
    private static readonly string[] Yes = ["恢复订阅", "恢复订阅。", "我要订阅", " 重新订阅 "];
    private static readonly string[] Puzzles = ["好", "不是不满意", "0", "6", "10", "没用过", "5？", "你们是谁"];
    private static readonly string[] Comments = ["，窗口办事很快，谢谢", "，但是排队太久", "分，但是办事慢", "。停车不方便", "，十分感谢"];

    public static IReadOnlyList<Personality> All { get; } =
    [
        new("prompt", 200, (random, asked) => [Answer(random, asked, 0)]),
        new("late", 80, (random, asked) => [Answer(random, asked, 0.5 + (random.NextDouble() / 2))]),
        new("a text per unit", 350, UnitByUnit),
        new("changes mind", 80, (random, asked) => OneUnit(random, asked, random.Next(2, 4), 0.3)),
        new("several in a second", 60, (random, asked) => OneUnit(random, asked, random.Next(3, 6), 0)),
        new("in words", 60, (random, asked) => Plain(random, asked, (code, level) => $"{code} {Words[level - 1]}")),
        new("full width", 40, (random, asked) => Plain(random, asked, (code, level) => Wide($"{code}{level}"))),
        new("with a comment", 50, (random, asked) => Plain(random, asked, (code, level) => $"{code}{level}{Comments[random.Next(Comments.Length)]}")),
        new("several units at once", 50, Several),
        new("quotes us", 30, (random, asked) => Plain(random, asked, (code, level) => $"{code}{level}\n{asked.Text}")),
        new("forwards our text", 20, (random, asked) => [Saying.Other(random.Next(2) == 0 ? asked.Text : $"转：{asked.Text}", Meant.Nothing, 0.1)]),
        new("opts out", 20, (random, _) => [Refusal(random)]),
        new("opts out, then answers", 20, (random, asked) => [Refusal(random), Answer(random, asked, 0.3)]),
        new("answers, then opts out", 20, (random, asked) => [Answer(random, asked, 0.1), Refusal(random)]),
        new("opts out and comes back", 20, (random, asked) => [Refusal(random), Saying.Other(Yes[random.Next(Yes.Length)], Meant.ComesBack, 0.3), Answer(random, asked, 0.2)]),
        new("opts out beside an answer", 10, (random, asked) => Plain(random, asked, (code, level) => $"{code}{level} 退订").Select(s => Saying.Other(s.Text, Meant.OptsOut, s.Pause))),
        new("puzzles, then answers", 30, (random, asked) => [Puzzle(random)]) { WhenTold = (random, asked) => [Answer(random, asked, 0.1)] },
        new("puzzles", 15, (random, _) => [Puzzle(random), Puzzle(random)]),
        new("wrong code", 20, (random, _) => [Saying.Other($"ZZZ{random.Next(1, 6)}", Meant.Nothing, 0.1)]),
        new("contradicts", 15, Contradiction),
        new("too late", 30, (random, asked) => [Answer(random, asked, 0.1)]) { IsTooLate = true },
        new("silent", 40, (_, _) => []),
        new("unreachable", 10, (_, _) => []) { IsUnreachable = true },
    ];

    public static Personality Of(Luck luck, string phone)
    {
        var at = luck.For("personality", phone).Next(All.Sum(p => p.Weight));
        return All.First(p => (at -= p.Weight) < 0);
    }

    private static Saying Answer(Random random, Question asked, double pause)
    {
        var levels = Levels(random, asked, 1);
        return Saying.Rating(AnswerForms.Of(random, [.. levels.Select(l => (l.Unit.Code, l.Level))]), pause, levels);
    }

    private static IEnumerable<Saying> Several(Random random, Question asked)
    {
        var levels = Levels(random, asked, random.Next(2, 4));
        return [Saying.Rating(AnswerForms.Of(random, [.. levels.Select(l => (l.Unit.Code, l.Level))]), 0.1, levels)];
    }

    /// <summary>All of them in any order, and about one in four another level afterwards.</summary>
    private static IEnumerable<Saying> UnitByUnit(Random random, Question asked)
    {
        var units = asked.Units.ToArray();
        random.Shuffle(units);
        return units.Concat(units.Where(_ => random.Next(4) == 0).ToList())
            .Select(unit => (Unit: unit, Level: random.Next(1, 6)))
            .Select(a => Saying.Rating(AnswerForms.Of(random, [(a.Unit.Code, a.Level)]), random.NextDouble() / 8, a));
    }

    private static IEnumerable<Saying> OneUnit(Random random, Question asked, int times, double pause)
    {
        var unit = Levels(random, asked, 1)[0].Unit;
        return Enumerable.Range(0, times).Select(_ => random.Next(1, 6)).Select(level => Saying.Rating(AnswerForms.Of(random, [(unit.Code, level)]), pause, (unit, level)));
    }

    private static IEnumerable<Saying> Plain(Random random, Question asked, Func<string, int, string> write)
    {
        var levels = Levels(random, asked, 1);
        return [Saying.Rating(write(levels[0].Unit.Code, levels[0].Level), 0.1, levels)];
    }

    private static IEnumerable<Saying> Contradiction(Random random, Question asked)
    {
        var (unit, level) = Levels(random, asked, 1)[0];
        return [Saying.Other($"{unit.Code}{level}{unit.Code}{(level % 5) + 1}", Meant.Nothing, 0.1)];
    }

    private static Saying Refusal(Random random) => Saying.Other(No[random.Next(No.Length)], Meant.OptsOut, 0.1);

    private static Saying Puzzle(Random random) => Saying.Other(Puzzles[random.Next(Puzzles.Length)], Meant.Nothing, 0.1);

    private static List<(RatedUnit Unit, int Level)> Levels(Random random, Question asked, int most) =>
        [.. random.GetItems(asked.Units.ToArray(), most).Distinct().Select(unit => (unit, random.Next(1, 6)))];

    private static string Wide(string text) => string.Concat(text.Select(c => (char)(c + 'Ａ' - 'A')));
}
