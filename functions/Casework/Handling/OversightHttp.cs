using Hotline.Casework.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Handling;

/// <summary>催办, 督办, and what the office decides about a closed ticket.</summary>
public sealed class OversightHttp(TicketCommandsHttp commands)
{
    [Function("ApproveReopen")]
    public Task<IResult> ApproveReopen(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/approve-reopen")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<ApproveReopen>(request, number, cancel);

    [Function("RejectReopen")]
    public Task<IResult> RejectReopen(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/reject-reopen")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RejectReopen>(request, number, cancel);

    [Function("RemindUnits")]
    public Task<IResult> Remind(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/remind")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RemindUnits>(request, number, cancel);

    [Function("SuperviseTicket")]
    public Task<IResult> Supervise(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/supervise")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<SuperviseTicket>(request, number, cancel);
}
