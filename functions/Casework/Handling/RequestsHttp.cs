using Hotline.Casework.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Handling;

/// <summary>What a lead asks for and the hotline office decides: returns, extensions, holds.</summary>
public sealed class RequestsHttp(TicketCommandsHttp commands)
{
    [Function("RequestReturn")]
    public Task<IResult> RequestReturn(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/request-return")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RequestReturn>(request, number, cancel);

    [Function("ApproveReturn")]
    public Task<IResult> ApproveReturn(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/approve-return")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<ApproveReturn>(request, number, cancel);

    [Function("RejectReturn")]
    public Task<IResult> RejectReturn(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/reject-return")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RejectReturn>(request, number, cancel);

    [Function("RequestExtension")]
    public Task<IResult> RequestExtension(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/request-extension")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RequestExtension>(request, number, cancel);

    [Function("ApproveExtension")]
    public Task<IResult> ApproveExtension(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/approve-extension")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<ApproveExtension>(request, number, cancel);

    [Function("RejectExtension")]
    public Task<IResult> RejectExtension(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/reject-extension")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RejectExtension>(request, number, cancel);

    [Function("RequestHold")]
    public Task<IResult> RequestHold(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/request-hold")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RequestHold>(request, number, cancel);

    [Function("ApproveHold")]
    public Task<IResult> ApproveHold(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/approve-hold")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<ApproveHold>(request, number, cancel);

    [Function("RejectHold")]
    public Task<IResult> RejectHold(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/reject-hold")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RejectHold>(request, number, cancel);
}
