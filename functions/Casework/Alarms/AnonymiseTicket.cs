using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.City.Confidentiality;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Alarms;

/// <summary>
/// Takes the personal data off a ticket, <see cref="ClockOptions.RetentionYears"/> after the archive; the matter, its units and dates stay.
/// The trace's words and the twins are cleaned before, see <see cref="RedactionStore"/>.
/// </summary>
internal sealed record AnonymiseTicket : ITicketCommand
{
    public static string Name => "anonymise";

    /// <summary>When it must be; null while the ticket is not archived, and once it is done.</summary>
    public static DateTimeOffset? DueAt(Ticket ticket, ClockOptions options) =>
        ticket is { State: TicketState.Archived, AnonymisedAt: null } ? ticket.StateSince.AddYears(options.RetentionYears) : null;

    public IEnumerable<FieldError> Check() => [];

    public Decision Decide(Ticket ticket, Deciding with) =>
        DueAt(ticket, with.Terms.Options) < with.Now ? Decision.Take(new Anonymised()) : Decision.Take();
}

internal sealed record Anonymised : Step
{
    internal override bool IsPublic => false;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at)
    {
        var content = ticket.Content;
        return ticket with
        {
            AnonymisedAt = at,
            Content = content with
            {
                Title = Redaction.OfAnonymous(content.Title, content.Writer),
                Body = Redaction.OfAnonymous(content.Body, content.Writer),
                Place = content.Place is { } place ? Redaction.OfAnonymous(place, content.Writer) : null,
                UnitHint = content.UnitHint is { } hint ? Redaction.OfAnonymous(hint, content.Writer) : null,
                Uscc = null,
                EnterpriseName = null,
                ContactName = null,
                Phone = "",
            },
        };
    }

    internal override Words Say(Ticket before, CityDirectory city) =>
        new("anonymised", "保存期满，个人信息已清除。", "The retention period is over: personal data were taken off.");
}
