using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Acceptance;

/// <summary>逾期未补充: what was asked for did not come in time.</summary>
internal sealed record ExpireSupplement : ITicketCommand
{
    public static string Name => "expire-supplement";

    public IEnumerable<FieldError> Check() => [];

    public Decision Decide(Ticket ticket, Deciding with) =>
        ticket.ClockOf(ClockKind.Supplement) is { IsRunning: true } clock && clock.DueAt <= with.Now
            ? Decision.Take(new SupplementExpired())
            : Decision.No(Refusal.Rule("not-due", "The time to supplement is not over yet.", "补充材料的期限未到。"));
}

internal sealed record SupplementExpired : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { State = TicketState.Withdrawn };

    internal override Words Say(Ticket before, CityDirectory city) => new(
        "supplementExpired",
        "逾期未补充材料，按撤回处理。如仍需反映，可重新提交诉求。",
        "What was asked for did not come in time; the message counts as withdrawn. You can file it again.");
}
