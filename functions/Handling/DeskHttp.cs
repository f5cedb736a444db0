using System.Diagnostics;
using Hotline.Directory;
using Hotline.Http;
using Hotline.Identity;
using Hotline.Messages;
using Hotline.Tickets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Handling;

public sealed class DeskHttp(ReadTicket read, DeskStore desk, TicketCommandsHttp commands, CityDirectory directory)
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
        var after = request.Query["after"].ToString();
        if (after.Length > 0 && !DeskStore.IsContinuation(after))
        {
            throw new ProblemException(HandlingProblems.BadContinuation.With(new FieldError("after", "格式不正确 / not such a value")));
        }

        var page = await desk.ReadAsync(after.Length > 0 ? after : null, PageSize, cancel);
        return Results.Json(DeskView.Of(page, directory.Current), Json.Options);
    }

    [Function("DispatchTicket")]
    public Task<IResult> Dispatch(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/dispatch")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<DispatchTicket>(request, number, cancel);
}
