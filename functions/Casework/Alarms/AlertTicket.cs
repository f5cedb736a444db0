using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Alarms;

/// <summary>催办、超期、升级: notes every alert that has become due. Of alerts missed meanwhile only the latest is given.</summary>
internal sealed record AlertTicket : ITicketCommand
{
    public static string Name => "alert";

    public IEnumerable<FieldError> Check() => [];

    public Decision Decide(Ticket ticket, Deciding with) => Decision.Take(
        [.. ticket.Clocks
            .Where(c => c.IsRunning)
            .Select(c => new Alerted(c.Key, c.Kind, c.Unit, c.DueAt, with.Terms.AlertAt(c, with.Now, with.City)))
            .Where(a => a.Alert > ticket.Clocks.Single(c => c.Key == a.Clock).Alert)]);
}

/// <summary>A clock's alert. <paramref name="Clock"/> is its key, <paramref name="Unit"/> whose clock it is, null for the office's and the enterprise's.</summary>
internal sealed record Alerted(string Clock, ClockKind Kind, string? Unit, DateTimeOffset DueAt, Alert Alert) : Step
{
    internal override bool IsPublic => false;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) =>
        ticket with { Clocks = [.. ticket.Clocks.Select(c => c.Key == Clock ? c with { Alert = Alert } : c)] };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var (zh, en) = ClockWords.Name(Kind);
        var (zhUnit, enUnit) = Unit is { } unit ? ($"{city.NameOf(unit)}：", $"{city.NameOf(unit)}: ") : ("", "");
        var due = ClockWords.Minute(DueAt);
        return Alert switch
        {
            Alert.Reminded => new("dueSoon", $"{zhUnit}{zh}将于 {due} 到期。", $"{enUnit}{en} is due at {due}."),
            Alert.Overdue => new("overdue", $"{zhUnit}{zh}已超期（{due} 到期）。", $"{enUnit}{en} is overdue since {due}."),
            Alert.Twice => new("escalated", $"{zhUnit}{zh}超期达时限 2 倍，已升级。", $"{enUnit}{en} has taken twice its term: escalated."),
            _ => new("escalated", $"{zhUnit}{zh}超期达时限 3 倍，再次升级。", $"{enUnit}{en} has taken three times its term: escalated again."),
        };
    }
}
