using Hotline.Casework.Access;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;

namespace Hotline.Casework.Commands;

/// <summary>How every command on a ticket is read and answered.</summary>
public sealed class TicketCommandsHttp(ChangeTicket change, TicketNumbers numbers, TimeProvider clock)
{
    /// <summary>A staff command: needs <c>If-Match</c>.</summary>
    internal Task<IResult> RunAsync<TCommand>(HttpRequest request, string number, CancellationToken cancel)
        where TCommand : class, ITicketCommand =>
        RunAsync<TCommand>(request, number, (command, _) => Task.FromResult(command), cancel);

    /// <summary>A staff command that has to know more than its own ticket.</summary>
    /// <param name="request">With its body.</param>
    /// <param name="number">As typed.</param>
    /// <param name="complete">Reads the rest, before the ticket itself is read.</param>
    /// <param name="cancel">Ends the waiting.</param>
    internal async Task<IResult> RunAsync<TCommand>(
        HttpRequest request, string number, Func<TCommand, CancellationToken, Task<TCommand>> complete, CancellationToken cancel)
        where TCommand : class, ITicketCommand
    {
        var staff = request.Staff();
        var known = TicketNumbers.Read(number) ?? throw new ProblemException(TicketProblems.NotFound);
        var expected = request.IfMatch(TicketProblems.OfCommands);
        var command = await complete(await request.ReadValidAsync<TCommand>(cancel), cancel);
        var actor = Actor.Of(staff);
        var outcome = await change.RunAsync(new Order(known, actor, expected, request.IdempotencyKey()), command, cancel);
        return Answer(request, outcome, actor);
    }

    /// <summary>The enterprise's command: number and <c>Query-Code</c>; tried on whatever stands.</summary>
    /// <param name="request">Its code is checked here.</param>
    /// <param name="number">As typed.</param>
    /// <param name="answer">What the enterprise sees of the changed ticket.</param>
    /// <param name="cancel">Ends the waiting.</param>
    internal async Task<IResult> RunForEnterpriseAsync<TCommand>(
        HttpRequest request, string number, Func<TicketVersion, Task<IResult>> answer, CancellationToken cancel)
        where TCommand : class, ITicketCommand
    {
        var known = numbers.Authorised(request, number);
        var command = await request.ReadValidAsync<TCommand>(cancel);
        var outcome = await change.RunAsync(new Order(known, Actor.Enterprise, null, request.IdempotencyKey()), command, cancel);
        return outcome is ChangeOutcome<TicketVersion>.Changed done ? await answer(done.Now) : Answer(request, outcome, Actor.Enterprise);
    }

    /// <summary>What came of a command.</summary>
    internal IResult Answer(HttpRequest request, ChangeOutcome<TicketVersion> outcome, Actor actor) => new CommandAnswersHttp<TicketVersion>(
        request,
        actor.Staff is null ? TicketProblems.OfCommands with { NotFound = TicketProblems.Registering } : TicketProblems.OfCommands,
        now => actor.Staff is null ? null : View(now, actor, null),
        // Who decided on another version reads it first.
        (now, problem) => problem == TicketProblems.Stale ? null : LifeCycle.Legal(now.Ticket, actor)).Of(outcome);

    /// <summary>The ticket with its trace; whoever calls this has logged the read.</summary>
    internal IResult TicketAnswer(HttpRequest request, TicketFile file, Staff staff)
    {
        request.HttpContext.Response.Headers.ETag = file.Version.ETag.ToString("H");
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(View(file.Version, Actor.Of(staff), file.Events), Json.Options);
    }

    private TicketView View(TicketVersion version, Actor actor, IReadOnlyList<TicketEvent>? events) =>
        TicketView.Of(version.Ticket, events, Access(version.Ticket, actor, isLogged: events is not null), actor, clock.GetUtcNow());

    /// <summary>Reading a ticket is logged, giving a command is not: its answer, and a conflict's, show nothing that needs a log.</summary>
    private static TicketAccess Access(Ticket ticket, Actor actor, bool isLogged)
    {
        var access = TicketAccess.For(actor.Staff!, ticket);
        return isLogged ? access : access.Unlogged();
    }
}
