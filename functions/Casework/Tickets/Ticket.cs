using System.Text.Json.Serialization;
using Azure;
using Hotline.Casework.Messages;
using Hotline.Casework.Routing;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Platform.Commands;

namespace Hotline.Casework.Tickets;

/// <summary>
/// A ticket (工单): what was filed, and all that its trace has made of it since. Long texts (answers, notes) stand in the trace only.
/// <paramref name="Promised"/> is what the writer was told at filing; <paramref name="Routing"/> what the router found;
/// <paramref name="Events"/> counts its trace and is its version.
/// </summary>
public sealed record Ticket(
    [property: JsonIgnore] string Number,
    [property: JsonIgnore] MessageContent Content,
    [property: JsonIgnore] DateTimeOffset FiledAt,
    Promise Promised,
    TicketState State,
    RoutingDecision Routing,
    Dispatch? Dispatch,
    int Events)
{
    /// <summary>As the hotline office fixed it at acceptance; null while it is the writer's.</summary>
    public TicketType? AcceptedType { get; init; }

    /// <summary>Through which door it came; null for the city's own form.</summary>
    public string? Source { get; init; }

    /// <summary>The catalogue code fixed with it; null when nobody knew one.</summary>
    public string? AcceptedCategory { get; init; }

    /// <summary>When its state last changed (UTC).</summary>
    public DateTimeOffset StateSince { get; init; } = FiledAt;

    /// <summary>When the present lead signed (签收); null before, and again after a new dispatch.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>When the enterprise was first contacted since the present dispatch or redo.</summary>
    public DateTimeOffset? ContactedAt { get; init; }

    /// <summary>How often that was tried, reached or not.</summary>
    public int ContactAttempts { get; init; }

    /// <summary>The co-units' parts, in the order they were assigned.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>Every clock that ran or runs, by <see cref="Clock.Key"/>.</summary>
    public IReadOnlyList<Clock> Clocks { get; init; } = [];

    /// <summary>Return, extension, hold, reopen and objection requests, oldest first; at most one of a kind is pending.</summary>
    public IReadOnlyList<TicketRequest> Requests { get; init; } = [];

    public Supplement? Supplement { get; init; }

    public Refused? Refused { get; init; }

    /// <summary>Set while on hold (挂账).</summary>
    public Hold? Hold { get; init; }

    /// <summary>Until when the answer was given more time (延期), once.</summary>
    public DateOnly? ExtendedTo { get; init; }

    /// <summary>
    /// The public text that waits for its release: an answer under review, or the staged reply of a pending hold. Gone once that is decided.
    /// </summary>
    public string? Draft { get; init; }

    /// <summary>The lead's answer since the present dispatch or redo, until it is sent back.</summary>
    public Answer? Answer { get; init; }

    /// <summary>One per released answer, oldest first: a redo opens a new one.</summary>
    public IReadOnlyList<Closure> Closures { get; init; } = [];

    public Supervision? Supervision { get; init; }

    /// <summary>The ticket this one was merged into (并单), and the state it had.</summary>
    public Merge? Merge { get; init; }

    /// <summary>Numbers of the tickets merged into this one.</summary>
    public IReadOnlyList<string> Followers { get; init; } = [];

    /// <summary>Tickets that may be about the same matter, found at registration, best first.</summary>
    public IReadOnlyList<DuplicateHint> Duplicates { get; init; } = [];

    /// <summary>Attachments so far, by who sent them.</summary>
    public int FilesOfEnterprise { get; init; }

    public int FilesOfStaff { get; init; }

    /// <summary>Side and content hash of each, so that the same file again is known.</summary>
    public IReadOnlyList<string> FileKeys { get; init; } = [];

    /// <summary>When the personal data were taken off.</summary>
    public DateTimeOffset? AnonymisedAt { get; init; }

    [JsonIgnore]
    public TicketType Type => AcceptedType ?? Content.Type;

    /// <summary>The catalogue code that counts now; null while nobody knows.</summary>
    [JsonIgnore]
    public string? Category => Dispatch?.Category ?? AcceptedCategory ?? Content.Category;

    /// <summary>Whose it is now; null on the desk.</summary>
    [JsonIgnore]
    public string? Lead => Dispatch is { ReturnedAt: null } dispatch ? dispatch.Lead : null;

    /// <summary>The latest released answer's closure.</summary>
    [JsonIgnore]
    public Closure? Closure => Closures.Count == 0 ? null : Closures[^1];

    /// <summary>Names the request that wrote this version.</summary>
    [JsonIgnore]
    public string? LastCommand { get; init; }

    /// <summary>How often an answer was ordered anew (重办), reopening included.</summary>
    public int Redos { get; init; }

    /// <summary>The date that counts now.</summary>
    [JsonIgnore]
    public Promise Due => this.ClockOf(ClockKind.Reply)?.ToPromise() ?? Dispatch?.Due ?? Promised;

    /// <summary>The pending request of a kind, if any.</summary>
    public TicketRequest? Pending(RequestKind kind) => Requests.FirstOrDefault(r => r.Kind == kind && r.State == RequestState.Pending);

    /// <summary>The ticket with its latest closure changed.</summary>
    internal Ticket WithClosure(Func<Closure, Closure> change) => this with { Closures = [.. Closures.SkipLast(1), change(Closures[^1])] };

    internal Ticket WithPart(string unit, Func<Part, Part> change) => this with { Parts = [.. Parts.Select(p => p.Unit == unit ? change(p) : p)] };

    internal Ticket WithClosure(int no, Func<Closure, Closure> change) =>
        this with { Closures = [.. Closures.Select(c => c.No == no ? change(c) : c)] };

    internal Ticket With(TicketRequest request) => this with { Requests = [.. Requests.Where(r => r.No != request.No), request] };
}

/// <summary>A ticket as it was read, to be changed only if nobody else did meanwhile.</summary>
public sealed record TicketVersion(Ticket Ticket, ETag ETag) : IVersion;
