using Hotline.Evaluation.Ledger;
using Hotline.Sms.Vocabulary;

namespace Hotline.Surveys.Parsing;

/// <summary>Moves over a normalised answer, one element at a time.</summary>
internal sealed class AnswerReader(string text)
{
    private const int LongestCode = 3;

    private readonly TextCursor cursor = new(text);

    /// <summary>The level just read carried a word or a 分, so that blanks alone may part it from a comment.</summary>
    private bool isSpelledOut;

    public bool AtEnd => cursor.AtEnd;

    /// <summary>A digit and a word side by side said different levels.</summary>
    public bool SawContradiction { get; private set; }

    public void SkipPrefix()
    {
        if (cursor.TakeOneOf(AnswerWords.Prefixes))
        {
            cursor.SkipAll(AnswerWords.TrimStart + " ");
        }
    }

    /// <returns>Upper case.</returns>
    public string? ReadCode()
    {
        var code = cursor.TakeLatinLetters();
        cursor.SkipAll(AnswerWords.AfterCode);
        return code.Length is 0 or > LongestCode ? null : code.ToUpperInvariant();
    }

    /// <summary>A word, a digit, or both when they agree.</summary>
    public int? ReadLevel()
    {
        if (TakeWord() is { } word)
        {
            return Agreeing(word, TakeDigit);
        }

        return TakeDigit() is { } digit ? Agreeing(digit, TakeWord) : null;
    }

    /// <summary>Past what parts two answers, if a code follows.</summary>
    public bool SkipToCode()
    {
        var start = cursor.At;
        cursor.SkipAll(AnswerWords.BetweenPairs);
        if (cursor.IsAtLatinLetter)
        {
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <returns>The rest as a comment, or null if it is not clearly one.</returns>
    public string? ReadComment()
    {
        var separators = cursor.SkipAll(AnswerWords.BeforeComment + " ");
        var isParted = separators.Any(c => c != ' ') || (separators.Length > 0 && isSpelledOut);
        if (AtEnd || cursor.IsAtLatinLetter || !(isParted || cursor.FirstHere(AnswerWords.CommentOpeners) is not null))
        {
            return null;
        }

        return cursor.Rest.ContainsAnyInRange('0', '9') || AnswerWords.HasDoubt(cursor.Rest.ToString()) ? null : cursor.Rest.ToString();
    }

    private int? Agreeing(int level, Func<int?> other)
    {
        var (end, wasSpelledOut) = (cursor.At, isSpelledOut);
        cursor.SkipAll(AnswerWords.InsideLevel);
        if (other() is not { } second || RunsOn())
        {
            (cursor.At, isSpelledOut) = (end, wasSpelledOut);
            return level;
        }

        isSpelledOut = true;
        SawContradiction |= second != level;
        return second == level ? level : null;
    }

    /// <summary>What was read is only the beginning of something longer: the 一 of “满意，一直很快”.</summary>
    private bool RunsOn() => cursor.IsAtOtherLetter && cursor.FirstHere(AnswerWords.CommentOpeners) is null;

    private int? TakeWord()
    {
        // No word begins another, so there is one at most.
        if (cursor.FirstHere(AnswerWords.Levels.Keys) is not { } word)
        {
            return null;
        }

        cursor.At += word.Length;
        isSpelledOut = true;
        return AnswerWords.Levels[word];
    }

    private int? TakeDigit()
    {
        if (cursor.Digit is not (>= Rating.Lowest and <= Rating.Highest and var level))
        {
            return null;
        }

        cursor.At++;
        // 55 is no 5; but the 一 of 3一般 is no second digit.
        if (cursor.Digit is not null && cursor.FirstHere(AnswerWords.Levels.Keys) is null)
        {
            cursor.At--;
            return null;
        }

        var end = cursor.At;
        cursor.SkipAll(" ");
        isSpelledOut = cursor.TakeOneOf(AnswerWords.Suffixes);
        cursor.At = isSpelledOut ? cursor.At : end;
        return level;
    }
}
