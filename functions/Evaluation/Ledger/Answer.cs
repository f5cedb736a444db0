namespace Hotline.Evaluation.Ledger;

/// <summary>A rating in the terms of its round: <paramref name="Unit"/> is the place of the item (a question about a unit), <paramref name="Group"/> of the group.</summary>
internal readonly record struct Answer(int Unit, int Level, int Group, Channel Channel, OrderStamp Stamp)
{
    /// <summary>The rule of the count: the last answer by order stamp stands, the same one again changes nothing.</summary>
    public RatingOutcome Against(Answer? standing) => standing is not { } other ? RatingOutcome.Counted : Stamp.CompareTo(other.Stamp) switch
    {
        0 => RatingOutcome.Duplicate,
        < 0 => RatingOutcome.Older,
        _ => RatingOutcome.Changed,
    };
}
