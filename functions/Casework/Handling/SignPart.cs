using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>协办签收: a co-unit takes on its own part.</summary>
internal sealed record SignPart : ITicketCommand
{
    public static string Name => "sign-part";

    public IEnumerable<FieldError> Check() => [];

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Parts.First(p => p.Unit == with.Actor.Unit) is { SignedAt: null } part
        ? Decision.Take(new PartSigned(part.Unit))
        : Decision.No(Refusal.Rule("part-signed", "Your unit has signed for its part already.", "本单位已签收该协办事项。"));
}
