using Hotline.Casework.Clocks;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;

namespace Hotline.Casework.Ratings;

/// <summary>Whether a closure can be rated (pure). One rating per closure, until its time is over or a later closure takes its place.</summary>
internal static class RatingGate
{
    public static readonly Refusal NotAnswered = Refusal.Rule(
        "not-answered", "There is no answer to rate yet. Wait for the answer.", "目前还没有可评价的答复，请在收到答复后再评价。");

    public static readonly Refusal Rated = Refusal.Gone(
        "already-rated", "This answer is rated already. Thank you; a rating stays as it was given.", "本次答复已经评价过，每次答复只能评价一次，感谢您的参与。");

    public static readonly Refusal Replaced = Refusal.Gone(
        "rating-replaced", "The message is being handled again, so this answer is not rated any more. Rate the new one.", "该诉求已重新办理，此链接已失效，请在收到新的答复后再评价。");

    public static readonly Refusal Over = Refusal.Gone(
        "rating-over", "The time for rating this answer is over.", "本次答复的评价期已过，不能再评价。如有新的情况，可申请重办或另行提交诉求。");

    /// <summary>A rating counts up to this instant (UTC), the end of the closure's clock.</summary>
    public static DateTimeOffset Until(Ticket ticket, Closure closure, Deciding with) =>
        ticket.Clocks.LastOrDefault(c => c.Kind == ClockKind.Rate && c.StartedAt == closure.ReleasedAt)?.DueAt
        ?? with.Terms.Hours.After(closure.ReleasedAt, new Term(with.Terms.Options.RateDays, TermUnit.Days), with.City.Calendar).At;

    /// <param name="ticket">As it stands.</param>
    /// <param name="named">The closure of the Rating-Code; null when it is about the latest answer, whichever that is.</param>
    /// <param name="with">Now and the terms.</param>
    /// <returns>Null when it can be rated.</returns>
    public static Refusal? Refuse(Ticket ticket, int? named, Deciding with)
    {
        var isUnderWay = LifeCycle.Unanswered.Contains(ticket.State);
        var closure = ticket.Closures.ElementAtOrDefault((named ?? ticket.Closures.Count) - 1);
        return closure switch
        {
            null => NotAnswered,
            _ when named is null && isUnderWay => NotAnswered,
            { Rating: not null } => Rated,
            _ when isUnderWay || closure.No < ticket.Closures.Count => Replaced,
            _ when ticket.State != TicketState.Replied || with.Now > Until(ticket, closure, with) => Over,
            _ => null,
        };
    }
}
