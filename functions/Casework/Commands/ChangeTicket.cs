using Azure;
using Hotline.Casework.Clocks;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Commands;

internal abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    public sealed record Changed(TicketVersion Version) : ChangeOutcome;

    /// <summary>It names what the directory does not have.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ChangeOutcome;

    public sealed record NotFound : ChangeOutcome;

    /// <summary>Another unit's ticket, or not this role's command.</summary>
    public sealed record Forbidden : ChangeOutcome;

    /// <summary>Somebody else changed the ticket since the caller read it.</summary>
    public sealed record Stale(TicketVersion Now) : ChangeOutcome;

    /// <summary>The ticket's state does not take the command; <paramref name="Legal"/> are those it takes from the caller.</summary>
    public sealed record Illegal(TicketVersion Now, IReadOnlyList<string> Legal) : ChangeOutcome;

    public sealed record Refused(TicketVersion Now, Refusal Why, IReadOnlyList<string> Legal) : ChangeOutcome;
}

/// <summary>A command given to a ticket. Without <paramref name="Expected"/> it is tried on whatever stands.</summary>
/// <param name="Number">Normalised.</param>
/// <param name="Actor">Who gives it.</param>
/// <param name="Expected">The version the caller decided on.</param>
/// <param name="Key">The caller's own name for this request: the same one again is answered as done.</param>
internal sealed record Order(string Number, Actor Actor, ETag? Expected = null, string? Key = null);

/// <summary>
/// Gives a command to a ticket: role and unit, version and state are checked, state and events change in one transaction. Three storage
/// operations: read, poke, commit.
/// </summary>
public sealed class ChangeTicket(TicketStore tickets, TicketPokes pokes, LiveDirectory directory, Terms terms, TimeProvider clock)
{
    internal async Task<ChangeOutcome> RunAsync<TCommand>(Order order, TCommand command, CancellationToken cancel)
        where TCommand : ITicketCommand
    {
        if (command.Unknown(directory.Current).ToList() is { Count: > 0 } unknown)
        {
            return new ChangeOutcome.Invalid(unknown);
        }

        while (true)
        {
            if (await tickets.ReadAsync(order.Number, cancel) is not { } before)
            {
                return new ChangeOutcome.NotFound();
            }

            var with = new Deciding(order.Actor, clock.GetUtcNow(), directory.Current, terms);
            if (Check<TCommand>(before, order) is { } refused)
            {
                return refused;
            }

            var decision = command.Decide(before.Ticket, with);
            if (decision.Refusal is { } why)
            {
                return new ChangeOutcome.Refused(before, why, LifeCycle.Legal(before.Ticket, order.Actor));
            }

            var change = TakeSteps.Of(before.Ticket, decision.Steps, with);
            if (order.Actor.Self != Party.Clockwork && TicketLimits.Refuse(change.Ticket) is { } full)
            {
                return new ChangeOutcome.Refused(before, full, LifeCycle.Legal(before.Ticket, order.Actor));
            }

            if (await TryAsync(before, change, order, cancel) is { } outcome)
            {
                return outcome;
            }
        }
    }

    /// <summary>Who, then which version, then which state: nobody learns more of a ticket than they may.</summary>
    internal static ChangeOutcome? Check<TCommand>(TicketVersion before, Order order)
        where TCommand : ITicketCommand
    {
        var rule = LifeCycle.Of(TCommand.Name);
        if (!rule.By.Any(party => order.Actor.Is(party, before.Ticket)))
        {
            return new ChangeOutcome.Forbidden();
        }

        if (order.Key is { } key && before.Ticket.LastCommand == key)
        {
            return new ChangeOutcome.Changed(before);
        }

        if (order.Expected is { } expected && expected != before.ETag)
        {
            return new ChangeOutcome.Stale(before);
        }

        return rule.From.Contains(before.Ticket.State) ? null : new ChangeOutcome.Illegal(before, LifeCycle.Legal(before.Ticket, order.Actor));
    }

    /// <returns>Null when somebody else was first and the caller named no version.</returns>
    private async Task<ChangeOutcome?> TryAsync(TicketVersion before, TicketChange change, Order order, CancellationToken cancel)
    {
        if (change.Events.Count == 0)
        {
            return new ChangeOutcome.Changed(before);
        }

        await pokes.AnnounceAsync(change.Ticket, cancel);
        if (await tickets.TryCommitAsync(before, change, order.Key, cancel) is { } after)
        {
            return new ChangeOutcome.Changed(after);
        }

        return order.Expected is null ? null : new ChangeOutcome.Stale((await tickets.ReadAsync(order.Number, cancel))!);
    }
}
