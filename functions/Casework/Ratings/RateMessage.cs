using System.Diagnostics;
using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Commands;
using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

/// <summary>A closure that somebody may rate: <paramref name="Closure"/> is null when it is the latest one, whichever that is.</summary>
internal sealed record RatedClosure(string Number, int? Closure);

internal abstract record RateOutcome
{
    private RateOutcome()
    {
    }

    public sealed record Seen(RatingView View) : RateOutcome;

    public sealed record Refused(Problem Why) : RateOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : RateOutcome;

    /// <summary>Accepted, but not registered yet.</summary>
    public sealed record Registering : RateOutcome;
}

/// <summary>Shows what an enterprise may rate, and takes its rating.</summary>
public sealed class RateMessage(ChangeTicket change, TicketStore tickets, LiveDirectory directory, Terms terms, TimeProvider clock)
{
    /// <summary>Reads only.</summary>
    internal async Task<RateOutcome> ShowAsync(RatedClosure rated, CancellationToken cancel) =>
        await tickets.ReadAsync(rated.Number, cancel) is { } version ? Seen(version, rated) : new RateOutcome.Registering();

    internal async Task<RateOutcome> RunAsync(RatedClosure rated, RateTicket rating, string? key, CancellationToken cancel) =>
        await change.RunAsync(new Order(rated.Number, Actor.Enterprise, null, key), rating with { Closure = rated.Closure }, cancel) switch
        {
            ChangeOutcome<TicketVersion>.Changed done => Seen(done.Now, rated),
            ChangeOutcome<TicketVersion>.NotFound => new RateOutcome.Registering(),
            ChangeOutcome<TicketVersion>.Invalid invalid => new RateOutcome.Invalid(invalid.Errors),
            ChangeOutcome<TicketVersion>.Refused refused => new RateOutcome.Refused(refused.Why),
            // Whichever state it is in, the enterprise learns why its answer cannot be rated.
            ChangeOutcome<TicketVersion>.Illegal illegal => new RateOutcome.Refused(TicketProblems.Of(RatingGate.Refuse(illegal.Now.Ticket, rated.Closure, Now())!)),
            var other => throw new UnreachableException(other.ToString()),
        };

    private RateOutcome.Seen Seen(TicketVersion version, RatedClosure rated) => new(RatingView.Of(version.Ticket, rated.Closure, Now()));

    private Deciding Now() => new(Actor.Enterprise, clock.GetUtcNow(), directory.Current, terms);
}
