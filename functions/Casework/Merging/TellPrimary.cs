using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Merging;

/// <summary>Tells a ticket that another is merged into it, or no longer. The same again changes nothing.</summary>
internal sealed record TellPrimary(string Follower, bool IsMerged) : ITicketCommand
{
    public static readonly IReadOnlyList<TicketState> EndedUnanswered = [TicketState.NotAccepted, TicketState.Withdrawn];

    private static readonly Refusal Ended = Refusal.Rule("primary-ended", "The ticket ended without an answer.", "主工单已终止，没有答复。");

    public static string Name => "follow";

    public IEnumerable<FieldError> Check() => [];

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Followers.Contains(Follower) == IsMerged
        ? Decision.Take()
        : !IsMerged ? Decision.Take(new FollowerLeft(Follower))
        : EndedUnanswered.Contains(ticket.State) ? Decision.No(Ended)
        : Decision.Take(new FollowerJoined(Follower));
}

/// <summary>Not the enterprise's business: it may be another's message.</summary>
internal sealed record FollowerJoined(string Number) : Step
{
    internal override bool IsPublic => false;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { Followers = [.. ticket.Followers, Number] };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var number = Messages.TicketNumbers.Print(Number);
        return new("followerJoined", $"工单 {number} 并入本工单。", $"Ticket {number} was merged into this one.");
    }
}

internal sealed record FollowerLeft(string Number) : Step
{
    internal override bool IsPublic => false;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { Followers = [.. ticket.Followers.Where(f => f != Number)] };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var number = Messages.TicketNumbers.Print(Number);
        return new("followerLeft", $"工单 {number} 不再并入本工单。", $"Ticket {number} is no longer merged into this one.");
    }
}
