namespace Hotline.Local.Simulator;

/// <summary>The ways in which people write an answer.</summary>
internal static class AnswerForms
{
    private static readonly string[] Words = ["非常不满意", "不满意", "基本满意", "满意", "非常满意"];
    private static readonly string[] Separators = ["", " ", "，", "、", ",", "\r\n"];

    private static readonly Func<string, int, string>[] Forms =
    [
        (code, level) => $"{code}{level}",
        (code, level) => $"{code}{level}",
        (code, level) => $"{code}{level}",
        (code, level) => $"{string.Concat(code.Select(char.ToLowerInvariant))}{level}",
        (code, level) => $"{code} {level}",
        (code, level) => $"{code}{level}分",
        (code, level) => $"{code}：{level}",
        (code, level) => $"{Wide(code)}{(char)('０' + level)}",
        (code, level) => $"{code}{"①②③④⑤"[level - 1]}",
        (code, level) => $"{code}{"❶❷❸❹❺"[level - 1]}",
        (code, level) => $"{code}{"一二三四五"[level - 1]}",
        (code, level) => $"{code}{"壹贰叁肆伍"[level - 1]}分",
        (code, level) => $"{code}{level}\ufe0f\u20e3",
        (code, level) => $"{code}{Words[level - 1]}",
        (code, level) => $"{code}{level} {Words[level - 1]}",
    ];

    private static readonly Func<string, string>[] Dressings =
    [
        answer => $" {answer} \r\n",
        answer => $"{answer}。",
        answer => $"{answer}！",
        answer => $"“{answer}”",
        answer => $"\u200b{answer}\ufeff",
        answer => $"\u3000{answer}\u3000",
        answer => $"回复{answer}",
        answer => $"我选{answer}",
        answer => $"{answer}，窗口办事很快，谢谢",
        answer => $"{answer}，但是排队太久",
    ];

    public static string Of(Random random, IReadOnlyList<(string Code, int Level)> answers)
    {
        var separator = Separators[random.Next(Separators.Length)];
        var text = string.Join(separator, answers.Select(a => Forms[random.Next(Forms.Length)](a.Code, a.Level)));
        return random.Next(5) == 0 ? Dressings[random.Next(Dressings.Length)](text) : text;
    }

    private static string Wide(string letters) => string.Concat(letters.Select(c => (char)(c - 'A' + 'Ａ')));
}
