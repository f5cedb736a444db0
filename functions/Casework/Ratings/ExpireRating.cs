using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

/// <summary>
/// The time for rating is over: closed unrated, which is not satisfied. A writer whom the units do not know (匿名于承办单位) is called back,
/// since nobody else could have asked. Given too early it does nothing.
/// </summary>
internal sealed record ExpireRating : ITicketCommand
{
    public static string Name => "expire-rating";

    public IEnumerable<FieldError> Check() => [];

    public Decision Decide(Ticket ticket, Deciding with)
    {
        if (ticket.Closure is not { } closure || with.Now < RatingGate.Until(ticket, closure, with))
        {
            return Decision.Take();
        }

        var isConfidential = ticket.Content.Disclosure == Disclosure.HotlineOnly;
        var wantsCallBack = isConfidential || CallBackSample.Takes(ticket.Number, closure.No, with.Terms.Ratings.CallBackPercent);
        return Decision.Take(new RatingExpired(isConfidential, wantsCallBack));
    }
}

internal sealed record RatingExpired(bool ToCallBack, bool WantsCallBack) : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) =>
        ticket.WithClosure(c => c with { ClosedAt = ToCallBack ? null : at, WantsCallBack = WantsCallBack }) with
        {
            State = ToCallBack ? TicketState.PendingCallBack : TicketState.Closed,
        };

    internal override Words Say(Ticket before, CityDirectory city) => ToCallBack
        ? new Words("ratingExpired", "评价期已满，企业未作评价，转热线办回访。", "Nobody rated the answer in time; the hotline office calls back.")
        : new Words("closedUnrated", "评价期已满，企业未作评价，已办结（未评价）。", "Nobody rated the answer in time; closed unrated.");
}
