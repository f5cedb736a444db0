namespace Hotline.Rectification.Items;

/// <summary>The results that an automatic item comes from; <paramref name="Previous"/> is the round that they were compared with.</summary>
public sealed record WorstOrigin(string Round, string RoundTitle, string Notice, string? Previous = null);

/// <summary>What is to be put right, and by whom; it is fixed when it is handed over.</summary>
/// <param name="Title">In a line.</param>
/// <param name="Text">The problem.</param>
/// <param name="Aspects">Of <see cref="Evaluation.Comments.CommentTags"/>.</param>
/// <param name="Lead">Unit that answers for it.</param>
/// <param name="Co">Units that take part.</param>
/// <param name="Origin">Null for an item of the office.</param>
public sealed record Matter(string Title, string Text, IReadOnlyList<string> Aspects, string Lead, IReadOnlyList<string> Co, WorstOrigin? Origin)
{
    /// <summary>Every unit has a list that each step keeps up to date in one transaction: there is room for so many.</summary>
    public const int MostCo = 10;

    public bool Concerns(string? unit) => unit is not null && (unit == Lead || Co.Contains(unit));

    public bool IsSame(Matter other) =>
        (Title, Text, Lead) == (other.Title, other.Text, other.Lead) && Co.SequenceEqual(other.Co) && Aspects.SequenceEqual(other.Aspects);
}
