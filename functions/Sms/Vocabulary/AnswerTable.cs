using System.Collections.Frozen;
using System.Globalization;

namespace Hotline.Sms.Vocabulary;

/// <summary>A row of <c>answers.csv</c>: <paramref name="Value"/> is what the word means, where its kind gives it a meaning.</summary>
internal sealed record AnswerWord(string Kind, string Text, string Value)
{
    public int Number => int.Parse(Value, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>The words that SMS answers are read by, from the file <c>answers.csv</c> in the assembly: who changes a row there changes the rule.</summary>
internal static class AnswerTable
{
    public const string Resource = "answers.csv";

    private const string Head = "kind,text,value";

    public static IReadOnlyList<AnswerWord> Rows { get; } = Load();

    private static readonly FrozenDictionary<string, AnswerWord[]> Kinds =
        Rows.GroupBy(row => row.Kind, StringComparer.Ordinal).ToFrozenDictionary(kind => kind.Key, kind => kind.ToArray());

    public static IReadOnlyList<AnswerWord> Of(string kind) => Kinds[kind];

    /// <summary>Longest first, so that a word is found before what it begins with.</summary>
    public static IReadOnlyList<string> Words(string kind) => [.. Of(kind).Select(row => row.Text).OrderByDescending(text => text.Length)];

    private static List<AnswerWord> Load()
    {
        using var reader = new StreamReader(typeof(AnswerTable).Assembly.GetManifestResourceStream(Resource)!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines[0] == Head ? [.. lines.Skip(1).Select(Read)] : throw new InvalidDataException($"{Resource} must begin with {Head}.");
    }

    private static AnswerWord Read(string line) =>
        line.Split(',') is [var kind, var text, var value] && text.Length > 0
            ? new AnswerWord(kind, text, value)
            : throw new InvalidDataException($"{Resource}: {line}");
}
