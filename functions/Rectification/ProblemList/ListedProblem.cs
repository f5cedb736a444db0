namespace Hotline.Rectification.ProblemList;

/// <summary>Where a problem was heard of.</summary>
public enum ProblemSource
{
    /// <summary>工单, by its number.</summary>
    Ticket,

    /// <summary>测评意见, by <c>round/comment</c>.</summary>
    Comment,

    /// <summary>走访座谈, by day and place.</summary>
    Interview,

    Other,
}

/// <summary>问题: one opinion that somebody gave. Several are merged into one item; each belongs to one item at most.</summary>
/// <param name="Id">Chosen by the client.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Reference">Where there.</param>
/// <param name="Unit">Whom it is about.</param>
/// <param name="Aspect">Of <see cref="Evaluation.Comments.CommentTags"/>.</param>
/// <param name="Text">In words.</param>
/// <param name="By">Who took it down.</param>
/// <param name="At">UTC.</param>
/// <param name="Item">That it was merged into; empty for none.</param>
public sealed record ListedProblem(string Id, ProblemSource Source, string Reference, string Unit, string Aspect, string Text, string By, DateTimeOffset At, string Item)
{
    public bool IsSame(ListedProblem other) =>
        (Source, Reference, Unit, Aspect, Text) == (other.Source, other.Reference, other.Unit, other.Aspect, other.Text);
}
