namespace Hotline.Rectification;

/// <summary>Where a problem was heard of.</summary>
public enum ProblemSource
{
    /// <summary>工单, by its number.</summary>
    Ticket,

    /// <summary>测评意见, by round and comment.</summary>
    Comment,

    /// <summary>走访座谈.</summary>
    Interview,

    Other,
}

/// <summary>问题: one opinion that somebody gave. Several are merged into one item; each belongs to one item at most.</summary>
/// <param name="Id">Chosen by the client.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Reference">Number of the ticket, id of the comment, day and place of the talk.</param>
/// <param name="Unit">Whom it is about.</param>
/// <param name="Aspect">Of <see cref="Comments.CommentTags"/>.</param>
/// <param name="Text">In words.</param>
/// <param name="By">Who took it down.</param>
/// <param name="At">UTC.</param>
/// <param name="Item">That it was merged into; empty for none.</param>
public sealed record ListedProblem(string Id, ProblemSource Source, string Reference, string Unit, string Aspect, string Text, string By, DateTimeOffset At, string Item);
