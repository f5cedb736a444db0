namespace Hotline.Recounting;

/// <summary>A standing answer: places of item and group in the round's lists, and the level.</summary>
internal readonly record struct Answer(int Item, int Level, int Group)
{
    /// <summary>Taken back: counts nowhere.</summary>
    public const int Withdrawn = 0;
}

/// <summary>All that one respondent answered, and the cell that the ballot is counted in.</summary>
internal sealed record Ballot(IReadOnlyList<Answer> Answers, int? Cell);
