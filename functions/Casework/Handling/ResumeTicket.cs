using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>恢复办理: what a hold waited for has come.</summary>
internal sealed record ResumeTicket : ITicketCommand
{
    public static string Name => "resume";

    public IEnumerable<FieldError> Check() => [];

    public Decision Decide(Ticket ticket, Deciding with) => Decision.Take(new HoldEnded());
}

internal sealed record HoldEnded : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { State = TicketState.InProgress, Hold = null };

    internal override Words Say(Ticket before, CityDirectory city) => new("resumed", "挂账结束，恢复办理。", "Off hold: handling goes on.");
}
