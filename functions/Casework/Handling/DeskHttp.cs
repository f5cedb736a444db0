using System.Diagnostics;
using Hotline.Casework.Access;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.City.Directory;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Handling;

public sealed class DeskHttp(ReadTicket read, WorkListStore lists, TicketCommandsHttp commands, LiveDirectory directory)
{
    private const int PageSize = 50;

    [Function("GetTicket")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/tickets/{number}")] HttpRequest request, string number, CancellationToken cancel)
    {
        var known = TicketNumbers.Read(number) ?? throw new ProblemException(TicketProblems.NotFound);
        return await read.RunAsync(known, request.Staff(), cancel) switch
        {
            ReadTicketOutcome.Found found => commands.TicketAnswer(request, found.File, request.Staff()),
            ReadTicketOutcome.NotFound => TicketProblems.NotFound.ToResult(),
            ReadTicketOutcome.Forbidden => Problems.Forbidden.ToResult(),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    [Function("ListDesk")]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/desk")] HttpRequest request, CancellationToken cancel)
    {
        var page = await lists.ReadAsync(WorkListNames.City, WorkListNames.Desk, request.Continuation(), PageSize, cancel);
        return Results.Json(DeskView.Of(page, directory.Current), Json.Options);
    }

    [Function("DispatchTicket")]
    public Task<IResult> Dispatch(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/dispatch")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<DispatchTicket>(request, number, cancel);
}
