using Azure;
using Hotline.Directory;
using Hotline.Http;
using Hotline.Messages;
using Microsoft.Extensions.Logging;

namespace Hotline.Handling;

/// <summary>A dispatcher's decision. <paramref name="By"/> is the staff id; <paramref name="Note"/> is for staff only.</summary>
public sealed record DispatchOrder(string Number, ETag Expected, string Lead, IReadOnlyList<string> Co, string Category, string By, string? Note);

public abstract record DispatchOutcome
{
    private DispatchOutcome()
    {
    }

    public sealed record Dispatched(TicketVersion Version) : DispatchOutcome;

    public sealed record NotFound : DispatchOutcome;

    /// <summary>Somebody else changed the ticket since the dispatcher read it.</summary>
    public sealed record Stale(TicketVersion Now) : DispatchOutcome;

    /// <summary>A unit has signed it already, or it is closed.</summary>
    public sealed record TooLate(TicketVersion Now) : DispatchOutcome;

    internal sealed record Invalid(IReadOnlyList<FieldError> Errors) : DispatchOutcome;
}

/// <summary>Sends a ticket from the desk to its units, or corrects a dispatch that no unit has signed yet.</summary>
public sealed class DispatchTicket(
    TicketStore tickets, TicketPokes pokes, ProjectTicket project, CityDirectory directory, Promises promises, TimeProvider clock, ILogger<DispatchTicket> log)
{
    public async Task<DispatchOutcome> RunAsync(DispatchOrder order, CancellationToken cancel)
    {
        var city = directory.Current;
        if (Errors(order, city) is { Count: > 0 } errors)
        {
            return new DispatchOutcome.Invalid(errors);
        }

        if (await tickets.ReadAsync(order.Number, cancel) is not { } before)
        {
            return new DispatchOutcome.NotFound();
        }

        if (before.ETag != order.Expected)
        {
            return new DispatchOutcome.Stale(before);
        }

        return before.Ticket.State is TicketState.PendingDispatch or TicketState.PendingSign
            ? await CommitAsync(before, order, city, cancel)
            : new DispatchOutcome.TooLate(before);
    }

    private async Task<DispatchOutcome> CommitAsync(TicketVersion before, DispatchOrder order, City city, CancellationToken cancel)
    {
        var ticket = before.Ticket;
        var due = promises.For(city, ticket.Content.Type, order.Category, ticket.FiledAt);
        var dispatch = new Dispatch(order.Lead, order.Co, order.Category, clock.GetUtcNow(), order.By, due);
        var events = DispatchEvents.Of(ticket.Due, dispatch, city, isCorrection: ticket.Dispatch is not null, order.Note).ToList();
        await pokes.SendAsync(order.Number, cancel);
        if (await tickets.TryUpdateAsync(before, ticket with { State = TicketState.PendingSign, Dispatch = dispatch }, events, cancel) is not { } after)
        {
            return new DispatchOutcome.Stale((await tickets.ReadAsync(order.Number, cancel))!);
        }

        await ProjectAsync(order.Number);
        return new DispatchOutcome.Dispatched(after);
    }

    /// <summary>At once, so that the desk shows it; should it fail, the poke does it again. The dispatch stands either way.</summary>
    private async Task ProjectAsync(string number)
    {
        try
        {
            await project.RunAsync(number, CancellationToken.None);
        }
        catch (RequestFailedException e)
        {
            HandlingLog.ProjectionDelayed(log, number, e);
        }
    }

    private static List<FieldError> Errors(DispatchOrder order, City city)
    {
        var errors = new List<FieldError>();
        if (city.Unit(order.Lead) is null)
        {
            errors.Add(new FieldError("lead", "没有这个单位 / no such unit"));
        }

        errors.AddRange(order.Co.Index().Where(u => city.Unit(u.Item) is null).Select(u => new FieldError($"co[{u.Index}]", "没有这个单位 / no such unit")));
        if (city.Category(order.Category) is null)
        {
            errors.Add(new FieldError("category", "派单目录中没有此事项 / not in the catalogue"));
        }

        return errors;
    }
}
