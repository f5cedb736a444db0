using Hotline.Sms.Vocabulary;

namespace Hotline.Surveys.Parsing;

/// <summary>A position in a text that only moves over what is asked for.</summary>
internal sealed class TextCursor(string text)
{
    public int At { get; set; }

    public bool AtEnd => At == text.Length;

    public ReadOnlySpan<char> Rest => text.AsSpan(At);

    public bool IsAtLatinLetter => !AtEnd && char.IsAsciiLetter(text[At]);

    public bool IsAtOtherLetter => !AtEnd && !char.IsAsciiLetter(text[At]) && char.IsLetter(text[At]);

    /// <summary>The numeral here in digits, 0–9.</summary>
    public int? Digit =>
        AtEnd ? null
        : char.IsAsciiDigit(text[At]) ? text[At] - '0'
        : AnswerWords.Numerals.TryGetValue(text[At], out var value) ? value
        : null;

    public string? FirstHere(IEnumerable<string> words) => words.FirstOrDefault(w => Rest.StartsWith(w, StringComparison.Ordinal));

    public bool TakeOneOf(IEnumerable<string> words)
    {
        var word = FirstHere(words);
        At += word?.Length ?? 0;
        return word is not null;
    }

    public string TakeLatinLetters()
    {
        var start = At;
        while (IsAtLatinLetter)
        {
            At++;
        }

        return text[start..At];
    }

    /// <returns>What was skipped.</returns>
    public string SkipAll(string characters)
    {
        var start = At;
        while (!AtEnd && characters.Contains(text[At], StringComparison.Ordinal))
        {
            At++;
        }

        return text[start..At];
    }
}
