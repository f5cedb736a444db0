using Hotline.Casework.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Ratings;

/// <summary>评价异议: made by the lead, decided by the evaluation office.</summary>
public sealed class ObjectionHttp(TicketCommandsHttp commands)
{
    [Function("RequestObjection")]
    public Task<IResult> Make(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/request-objection")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RequestObjection>(request, number, cancel);

    [Function("UpholdObjection")]
    public Task<IResult> Uphold(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/uphold-objection")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<UpholdObjection>(request, number, cancel);

    [Function("RejectObjection")]
    public Task<IResult> Reject(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/reject-objection")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RejectObjection>(request, number, cancel);
}
