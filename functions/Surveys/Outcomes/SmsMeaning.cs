namespace Hotline.Surveys.Outcomes;

/// <summary>A rating that a person read out of a message. <paramref name="Outcome"/> is what the ledger said: null until it did.</summary>
public sealed record MeantAnswer(string Unit, int Level, OutcomeKind? Outcome = null);

/// <summary>
/// What a person says that a message means, beside what the machine made of it. It is given once.
/// </summary>
/// <param name="By">Id of the staff member.</param>
/// <param name="ByName">Their name.</param>
/// <param name="At">UTC.</param>
/// <param name="Note">Why.</param>
/// <param name="Round">Null when it means no answer.</param>
/// <param name="Answers">None when it means no answer.</param>
public sealed record SmsMeaning(string By, string ByName, DateTimeOffset At, string Note, string? Round, IReadOnlyList<MeantAnswer> Answers)
{
    /// <summary>The same person says the same again.</summary>
    public bool Repeats(SmsMeaning other) =>
        (By, Note, Round) == (other.By, other.Note, other.Round)
        && Answers.Select(a => (a.Unit, a.Level)).SequenceEqual(other.Answers.Select(a => (a.Unit, a.Level)));
}
