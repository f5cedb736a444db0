using Hotline.Casework.Tickets;

namespace Hotline.Casework.Merging;

/// <summary>Which of a primary's answers a follower has to know (pure).</summary>
internal static class PrimaryAnswers
{
    /// <returns>
    /// The latest, unless it was given before the follower joined and did not do. A primary that is itself merged hands on what it is told.
    /// </returns>
    public static AnswerFollower? For(TicketFile file, string follower)
    {
        var ticket = file.Version.Ticket;
        var answers = file.Events.Index().Where(e => e.Item.Step is AnswerReleased or PrimaryAnswered).ToList();
        if (answers.Count == 0)
        {
            return null;
        }

        var (at, latest) = answers[^1];
        var joined = file.Events.Index().LastOrDefault(e => e.Item.Step is FollowerJoined join && join.Number == follower).Index;
        var isCurrent = at > joined || !LifeCycle.Unanswered.Contains(ticket.State);
        return !isCurrent ? null : latest.Step switch
        {
            AnswerReleased answer => new AnswerFollower(ticket.Number, answers.Count, answer.Outcome, answer.PublicAnswer),
            PrimaryAnswered answer => new AnswerFollower(ticket.Number, answers.Count, answer.Outcome, answer.PublicAnswer),
            _ => null,
        };
    }
}
