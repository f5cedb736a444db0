using System.Globalization;
using Hotline.Evaluation.Ledger;
using Hotline.Sms.OptOuts;
using Hotline.Sms.Vocabulary;

namespace Hotline.Surveys.Parsing;

/// <summary>
/// Reads the whole text of an SMS: <c>[prefix] answer [comment]</c> or <c>[prefix] code answer, code answer … [comment]</c>.
/// Whatever does not fit to the last character is <see cref="SmsAnswer.Unclear"/>: a wrong rating is worse than one a person has to read.
/// </summary>
internal static class AnswerParser
{
    public static SmsAnswer Parse(string text)
    {
        var given = AnswerText.Normalise(text);
        if (given is null or "")
        {
            return new SmsAnswer.Unclear(given is null ? UnclearReason.TooLong : UnclearReason.Empty);
        }

        if (OptOutWords.IsAll(given))
        {
            return new SmsAnswer.OptOut();
        }

        if (OptOutWords.IsRejoin(given))
        {
            return new SmsAnswer.Rejoin();
        }

        var answer = Read(given);
        return answer switch
        {
            // T5 is 退订 and a level, not the answer for a unit with the code T; such codes are refused when a round is made.
            SmsAnswer.Rated rated when rated.Levels.Any(l => l.Code is not null && OptOutWords.IsAll(l.Code)) => new SmsAnswer.OptOut(),
            SmsAnswer.Unclear when OptOutWords.Strip(given) is { } rest && Read(rest) is SmsAnswer.Rated => new SmsAnswer.OptOut(),
            _ => answer,
        };
    }

    private static SmsAnswer Read(string text)
    {
        if (IsOffScale(text))
        {
            return new SmsAnswer.Unclear(UnclearReason.OutOfScale);
        }

        // The bare text first: 一般 and 满意 begin with no prefix, and no prefix begins an answer.
        var reader = new AnswerReader(text);
        reader.SkipPrefix();
        return reader.ReadLevel() is { } bare ? Finish(reader, [new CodedLevel(null, bare)]) : ReadCoded(reader);
    }

    /// <summary>0, 6, 10, -5, 8分: a number, but no level. 55 and +5 are not even that clear.</summary>
    private static bool IsOffScale(string text)
    {
        var digits = text.TrimEnd('分', ' ').TrimStart('-');
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (text.StartsWith('-') || number is 0 or (> Rating.Highest and <= 10));
    }

    private static SmsAnswer ReadCoded(AnswerReader reader)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        do
        {
            if (reader.ReadCode() is not { } code || reader.ReadLevel() is not { } level)
            {
                return Unclear(reader);
            }

            if (!levels.TryAdd(code, level) && levels[code] != level)
            {
                return new SmsAnswer.Unclear(UnclearReason.Contradiction);
            }
        }
        while (reader.SkipToCode());
        return Finish(reader, [.. levels.Select(l => new CodedLevel(l.Key, l.Value))]);
    }

    private static SmsAnswer Finish(AnswerReader reader, IReadOnlyList<CodedLevel> levels) =>
        reader.AtEnd ? new SmsAnswer.Rated(levels, null)
        : reader.ReadComment() is { } comment ? new SmsAnswer.Rated(levels, comment)
        : Unclear(reader);

    private static SmsAnswer.Unclear Unclear(AnswerReader reader) =>
        new(reader.SawContradiction ? UnclearReason.Contradiction : UnclearReason.NotUnderstood);
}
