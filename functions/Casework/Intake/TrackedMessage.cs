using Hotline.Casework.Acceptance;
using Hotline.Casework.Merging;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Confidentiality;
using Hotline.City.Directory;

namespace Hotline.Casework.Intake;

internal sealed record UnitName(string Id, string Name);

internal sealed record HistoryLine(DateTimeOffset At, string Key, string Zh, string En);

/// <summary>What the enterprise is asked for, and by which city date.</summary>
internal sealed record TrackedSupplement(IReadOnlyList<string> Items, DateOnly? DueDate, DateTimeOffset? GivenAt);

internal sealed record TrackedRefusal(Words Reason, Words Channel);

/// <summary>A released answer, its own or that of the message it was merged into.</summary>
internal sealed record TrackedAnswer(DateTimeOffset At, Outcome Outcome, string PublicAnswer);

/// <summary>The answer to <c>GET api/messages/{number}</c>: no personal data, for a number and a code get around.</summary>
internal sealed record TrackedMessage(
    string Number,
    Words State,
    TicketType? Type = null,
    string? Title = null,
    UnitName? LeadUnit = null,
    DateOnly? PromisedDate = null,
    bool? Provisional = null,
    DateTimeOffset? FiledAt = null,
    IReadOnlyList<HistoryLine>? History = null)
{
    public TrackedSupplement? Supplement { get; init; }

    public TrackedRefusal? Refused { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<TrackedAnswer> Answers { get; init; } = [];

    /// <summary>While on hold: the date of the next staged reply.</summary>
    public DateOnly? NextReply { get; init; }

    /// <summary>The last city date on which the latest answer can be rated.</summary>
    public DateOnly? RatingOpenUntil { get; init; }

    /// <summary>What the enterprise may do now, by the commands' names.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    public static TrackedMessage Registering(string number) => new(TicketNumbers.Print(number), Words.Registering);

    public static TrackedMessage Of(TicketFile file, CityDirectory city)
    {
        var ticket = file.Version.Ticket;
        var lead = ticket.Lead;
        return new TrackedMessage(
            TicketNumbers.Print(ticket.Number),
            Words.Of(ticket.State),
            ticket.Type,
            Redaction.Of(ticket.Content.Title),
            lead is null ? null : new UnitName(lead, city.Unit(lead)?.Name ?? lead),
            ticket.Due.Date,
            ticket.Due.Provisional,
            ticket.FiledAt,
            [.. file.Events.Where(e => e.IsPublic).Select(e => new HistoryLine(e.At, e.Words.Key, Redaction.Of(e.Words.Zh), Redaction.Of(e.Words.En)))])
        {
            Supplement = ticket.Supplement is { } asked
                ? new TrackedSupplement(asked.Items, ticket.ClockOf(ClockKind.Supplement)?.DueAt.CityDate(), asked.GivenAt)
                : null,
            Refused = ticket.Refused is { } refused ? new TrackedRefusal(RefusalReasons.Of(refused.Reason)!.Words, RefusalReasons.Channel(refused.Channel)) : null,
            Answers = [.. file.Events.Select(AnswerOf).OfType<TrackedAnswer>()],
            NextReply = ticket.Hold?.NextReply,
            RatingOpenUntil = ticket.State == TicketState.Replied ? ticket.ClockOf(ClockKind.Rate)?.DueAt.CityDate() : null,
            Actions = [.. LifeCycle.Legal(ticket, Actor.Enterprise).Where(a => a != WithdrawMessage.Name || !WithdrawMessage.IsBarred(ticket, city))],
        };
    }

    private static TrackedAnswer? AnswerOf(TicketEvent happened) => happened.Step switch
    {
        AnswerReleased answer => new TrackedAnswer(happened.At, answer.Outcome, Redaction.Of(answer.PublicAnswer)),
        PrimaryAnswered answer => new TrackedAnswer(happened.At, answer.Outcome, Redaction.Of(answer.PublicAnswer)),
        _ => null,
    };
}
