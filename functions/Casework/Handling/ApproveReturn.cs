using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>
/// 同意退单: back to the desk, or at once to <paramref name="Lead"/>. The answer's clock goes on from filing: finding the right unit costs
/// the enterprise no time.
/// </summary>
/// <param name="Note">For staff only.</param>
/// <param name="Lead">Unit id.</param>
/// <param name="Co">Unit ids; only with a lead.</param>
/// <param name="Category">Catalogue code; only with a lead, and what it was unless said.</param>
internal sealed record ApproveReturn(string? Note = null, string? Lead = null, IReadOnlyList<string>? Co = null, string? Category = null) : ITicketCommand
{
    public static string Name => "approve-return";

    public IEnumerable<FieldError> Check() => Lead is { } lead
        ? new DispatchTicket(lead, Category ?? "", Co, Note).Check()
        : new[]
        {
            Co is null && Category is null ? null : new FieldError("lead", "须同时指定牵头单位 / name the lead too"),
            Field.Optional("note", Note, Field.Note),
        }.OfType<FieldError>();

    public IEnumerable<FieldError> Unknown(CityDirectory city) => Lead is { } lead
        ? new DispatchTicket(lead, Category ?? "", Co).Unknown(city).Where(e => e.Path != "category" || Category is not null)
        : [];

    public Decision Decide(Ticket ticket, Deciding with)
    {
        if (ticket.Pending(RequestKind.Return) is not { } request)
        {
            return Decision.No(HandlingRefusals.NoRequest);
        }

        if (Lead is not null && Lead == ticket.Lead)
        {
            return Decision.No(Refusal.Field("lead", "仍由该单位办理的，请驳回退单申请 / to leave it with this unit, reject the return"));
        }

        List<Step> steps = [request.Approved(CleanText.Paragraphs(Note)), new TicketReturned(ticket.Dispatch!.Lead, ticket.IsDesignated(with))];
        if (Lead is { } lead)
        {
            steps.AddRange(new DispatchTicket(lead, Category ?? ticket.Category!, Co).Steps(ticket, with));
        }

        return Decision.Take(steps);
    }
}

/// <summary>退单. <paramref name="Designates"/>: the next dispatch is a designation (指定办理) and stays.</summary>
internal sealed record TicketReturned(string Unit, bool Designates) : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with
    {
        State = TicketState.PendingDispatch,
        Dispatch = ticket.Dispatch! with { ReturnedAt = at },
        Parts = [],
        SignedAt = null,
        ContactedAt = null,
        ContactAttempts = 0,
    };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var unit = city.NameOf(Unit);
        return Designates
            ? new("returned", $"{unit}退单，由热线办指定单位办理。", $"Returned by {unit}; the hotline office designates the unit that handles it.")
            : new("returned", $"{unit}退单，重新派单。", $"Returned by {unit}; the hotline office chooses another unit.");
    }
}
