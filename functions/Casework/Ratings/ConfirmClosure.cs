using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

/// <summary>
/// The ticket ends after the call-back, which this records. A bad rating's case must be settled; when nobody was reached, only after as
/// many attempts as the setting says.
/// </summary>
/// <param name="Reached">As in <see cref="RecordCallBack"/>.</param>
/// <param name="Resolved">Likewise.</param>
/// <param name="Satisfied">Likewise.</param>
/// <param name="Note">For staff.</param>
internal sealed record ConfirmClosure(bool Reached, bool? Resolved = null, bool? Satisfied = null, string? Note = null) : ITicketCommand
{
    public static string Name => "confirm";

    public IEnumerable<FieldError> Check() => CalledBack.Check(Reached, Resolved, Satisfied, Note);

    public Decision Decide(Ticket ticket, Deciding with)
    {
        var closure = ticket.Closure!;
        if (closure.Case is { IsOpen: true })
        {
            return Decision.No(Refusal.Rule("case-open", "Verify and settle the bad rating first.", "差评尚未核实办结，请先核实并登记处理结果。"));
        }

        var call = CalledBack.Of(closure, with, Reached, Resolved, Satisfied, Note);
        return (call, closure) switch
        {
            ({ Reached: false }, { CallBack.Reached: true }) => Decision.Take(new ClosureConfirmed()),
            ({ Reached: false, IsGivenUp: false }, { Case: null }) => Decision.No(Refusal.Rule(
                "call-again", "Nobody was reached yet: record the call and try again.", "尚未联系到企业，请先登记本次回访并再次联系。")),
            _ => Decision.Take(call, new ClosureConfirmed()),
        };
    }
}

internal sealed record ClosureConfirmed : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) =>
        ticket.WithClosure(c => c with { ClosedAt = at }) with { State = TicketState.Closed };

    internal override Words Say(Ticket before, CityDirectory city) => new("closed", "经回访确认，已办结。", "Closed after the call-back.");
}
