using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Intake;

/// <summary>撤回, by the enterprise.</summary>
/// <param name="Reason">For staff.</param>
internal sealed record WithdrawMessage(string? Reason = null) : ITicketCommand
{
    public static string Name => "withdraw";

    public IEnumerable<FieldError> Check() => new[] { Field.Optional("reason", Reason, Field.Note) }.OfType<FieldError>();

    /// <summary>保障中小企业款项支付条例 art. 25: a complaint about arrears that was forwarded has to be answered in writing.</summary>
    public static bool IsBarred(Ticket ticket, CityDirectory city) => ticket.Dispatch is { } dispatch && Terms.IsStatutory(city, dispatch.Category);

    public Decision Decide(Ticket ticket, Deciding with) => IsBarred(ticket, with.City)
        ? Decision.No(Refusal.Rule(
            "statutory",
            "By law this complaint is handled to its end once it was forwarded. Tell the unit that handles it what has changed.",
            "该投诉已依法转办，须依法办结，不能撤回。如情况有变，请告知承办单位。"))
        : Decision.Take(new MessageWithdrawn(CleanText.Paragraphs(Reason)));
}

internal sealed record MessageWithdrawn(string? Reason) : Step
{
    internal override string? Internal => Reason;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { State = TicketState.Withdrawn };

    internal override Words Say(Ticket before, CityDirectory city) => new("withdrawn", "企业已撤回诉求。", "The enterprise withdrew its message.");
}
