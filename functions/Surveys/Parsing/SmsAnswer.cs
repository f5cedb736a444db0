namespace Hotline.Surveys.Parsing;

/// <summary>One level 1..5; <paramref name="Code"/> is the unit's answer code in upper case, or null where the text names none.</summary>
internal readonly record struct CodedLevel(string? Code, int Level);

/// <summary>What the whole text of an SMS says.</summary>
internal abstract record SmsAnswer
{
    /// <summary>Either one level without a code, or one per code. <paramref name="Comment"/> is normalised; null without one.</summary>
    public sealed record Rated(IReadOnlyList<CodedLevel> Levels, string? Comment) : SmsAnswer;

    /// <summary>The sender wants no more messages, whatever else the text holds.</summary>
    public sealed record OptOut : SmsAnswer;

    /// <summary>The sender wants messages again.</summary>
    public sealed record Rejoin : SmsAnswer;

    /// <summary>For a person to read; counts nothing.</summary>
    public sealed record Unclear(UnclearReason Reason) : SmsAnswer;
}

/// <summary>Why a text is no answer, as the review table shows it.</summary>
internal enum UnclearReason
{
    /// <summary>Nothing but white space and punctuation.</summary>
    Empty,

    /// <summary>Longer than anything typed as an answer.</summary>
    TooLong,

    /// <summary>A plain number that is not one of 1..5, such as 0, 6, 10, -5.</summary>
    OutOfScale,

    /// <summary>Digit and word, or two answers for one code, say different things.</summary>
    Contradiction,

    /// <summary>Our own text sent back, with nothing beside it that could be told from it.</summary>
    Quoted,

    /// <summary>Anything else.</summary>
    NotUnderstood,
}
