using Hotline.Casework.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Acceptance;

/// <summary>What the hotline office decides before any unit has the ticket.</summary>
public sealed class AcceptanceHttp(TicketCommandsHttp commands)
{
    [Function("AcceptTicket")]
    public Task<IResult> Accept(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/accept")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<AcceptTicket>(request, number, cancel);

    [Function("AnswerDirectly")]
    public Task<IResult> Answer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/answer-directly")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<AnswerDirectly>(request, number, cancel);

    [Function("RefuseTicket")]
    public Task<IResult> Refuse(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/refuse")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RefuseTicket>(request, number, cancel);

    [Function("RequestSupplement")]
    public Task<IResult> RequestSupplement(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/request-supplement")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RequestSupplement>(request, number, cancel);
}
