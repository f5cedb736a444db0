namespace Hotline.Evaluation;

/// <summary>A rating in the terms of its round: <paramref name="Unit"/> and <paramref name="Group"/> are places in the roster and in the groups.</summary>
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
