using Hotline.Casework.Messages;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Directory;

namespace Hotline.Casework.Access;

internal sealed record EnterpriseView(string? Uscc, string? Name);

internal sealed record ContactView(string? Name, string Phone);

internal sealed record TicketStep(DateTimeOffset At, string Key, string Zh, string En, string? By, string? Unit, string? Note);

internal sealed record ClockView(ClockKind Kind, string? Unit, DateTimeOffset StartedAt, DateTimeOffset DueAt, bool Paused, bool Overdue, DateTimeOffset? StoppedAt, bool Provisional, string CalendarVersion);

/// <summary>How far the alerts of a running clock have gone; <paramref name="Unit"/> is absent for the office's and the enterprise's.</summary>
internal sealed record AlertView(ClockKind Kind, string? Unit, Alert Level);

/// <summary>
/// A ticket for staff; <paramref name="Enterprise"/> and <paramref name="Contact"/> are absent where the reader may not see them, and texts
/// are redacted for all but the hotline office.
/// <paramref name="Actions"/> are the commands it takes from the reader as it stands.
/// </summary>
internal sealed record TicketView(
    string Number,
    int Version,
    Words State,
    DateTimeOffset StateSince,
    TicketType Type,
    string Title,
    string Body,
    string? Category,
    string? UnitHint,
    string? Place,
    Disclosure Disclosure,
    EnterpriseView? Enterprise,
    ContactView? Contact,
    DateTimeOffset FiledAt,
    Promise Promised,
    Promise Due,
    RoutingDecision Routing,
    Dispatch? Dispatch,
    IReadOnlyList<PartView> Parts,
    IReadOnlyList<ClockView> Clocks,
    IReadOnlyList<TicketRequest> Requests,
    IReadOnlyList<Closure> Closures,
    IReadOnlyList<DuplicateHint> Duplicates,
    IReadOnlyList<string> Actions,
    IReadOnlyList<TicketStep>? History)
{
    /// <summary>A clock of the staff's is past its due instant now, alerted already or not.</summary>
    public bool Overdue { get; init; }

    public IReadOnlyList<AlertView> Alerts { get; init; } = [];

    public Supplement? Supplement { get; init; }

    public Refused? Refused { get; init; }

    public Hold? Hold { get; init; }

    public Answer? Answer { get; init; }

    /// <summary>With the trace only.</summary>
    public IReadOnlyList<AnswerView>? Answers { get; init; }

    public Supervision? Supervision { get; init; }

    public Merge? Merge { get; init; }

    public IReadOnlyList<string> Followers { get; init; } = [];

    public int Redos { get; init; }

    public static TicketView Of(Ticket ticket, IReadOnlyList<TicketEvent>? events, TicketAccess access, Actor reader, DateTimeOffset now)
    {
        var c = ticket.Content;
        return new TicketView(
            TicketNumbers.Print(ticket.Number),
            ticket.Events,
            Words.Of(ticket.State),
            ticket.StateSince,
            ticket.Type,
            Read(c.Title)!,
            Read(c.Body)!,
            ticket.Category,
            Read(c.UnitHint),
            Read(c.Place),
            c.Disclosure,
            access.Enterprise ? new EnterpriseView(c.Uscc, c.EnterpriseName) : null,
            access.Contact ? new ContactView(c.ContactName, c.Phone) : null,
            ticket.FiledAt,
            ticket.Promised,
            ticket.Due,
            ticket.Routing with { Reasons = [.. ticket.Routing.Reasons.Select(r => Read(r)!)] },
            ticket.Dispatch,
            PartView.Of(ticket, events, reader, Read),
            [.. ticket.Clocks.Select(k => new ClockView(k.Kind, k.Unit, k.StartedAt, k.DueAt, k.PausedAt is not null, k.IsOverdue(now), k.StoppedAt, k.Provisional, k.CalendarVersion))],
            ticket.Requests,
            ticket.Closures,
            [.. ticket.Duplicates.Select(d => d with { Number = TicketNumbers.Print(d.Number) })],
            LifeCycle.Legal(ticket, reader),
            events?.Select(e => new TicketStep(e.At, e.Words.Key, Read(e.Words.Zh)!, Read(e.Words.En)!, e.By, e.Unit, Read(e.Note))).ToList())
        {
            Overdue = ticket.Clocks.Any(k => k is { IsRunning: true, IsOfEnterprise: false } && k.IsOverdue(now)),
            Alerts = [.. ticket.Clocks.Where(k => k is { IsRunning: true, Alert: > Alert.None }).Select(k => new AlertView(k.Kind, k.Unit, k.Alert))],
            Supplement = ticket.Supplement is { } asked ? asked with { Items = [.. asked.Items.Select(i => Read(i)!)] } : null,
            Refused = ticket.Refused,
            Hold = ticket.Hold,
            Answer = ticket.Answer,
            Answers = events is null ? null : AnswerView.Of(events, Read),
            Supervision = ticket.Supervision,
            Merge = ticket.Merge,
            Followers = ticket.Followers,
            Redos = ticket.Redos,
        };

        string? Read(string? text) => text is null ? null : access.Text(text, c);
    }
}
