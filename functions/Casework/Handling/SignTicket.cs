using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>签收: the lead takes the ticket on; from here it has to contact the enterprise.</summary>
internal sealed record SignTicket : ITicketCommand
{
    public static string Name => "sign";

    public IEnumerable<FieldError> Check() => [];

    public Decision Decide(Ticket ticket, Deciding with) => Decision.Take(new TicketSigned());
}

internal sealed record TicketSigned : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { State = TicketState.InProgress, SignedAt = at };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var lead = before.Lead is { } unit ? city.NameOf(unit) : "";
        return new("signed", $"{lead}已签收，开始办理。", $"{lead} has signed for it and is handling it.");
    }
}
