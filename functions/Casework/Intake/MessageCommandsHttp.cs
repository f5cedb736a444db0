using Hotline.Casework.Acceptance;
using Hotline.Casework.Commands;
using Hotline.City.Directory;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Intake;

/// <summary>What an enterprise may do with its own message; answered by the message as it can be tracked.</summary>
public sealed class MessageCommandsHttp(TicketCommandsHttp commands, TrackMessage track, LiveDirectory directory)
{
    [Function("GiveSupplement")]
    public Task<IResult> Supplement(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/messages/{number}/supplement")] HttpRequest request, string number, CancellationToken cancel) =>
        RunAsync<GiveSupplement>(request, number, cancel);

    [Function("RequestReopen")]
    public Task<IResult> RequestReopen(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/messages/{number}/request-reopen")] HttpRequest request, string number, CancellationToken cancel) =>
        RunAsync<RequestReopen>(request, number, cancel);

    [Function("WithdrawMessage")]
    public Task<IResult> Withdraw(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/messages/{number}/withdraw")] HttpRequest request, string number, CancellationToken cancel) =>
        RunAsync<WithdrawMessage>(request, number, cancel);

    private Task<IResult> RunAsync<TCommand>(HttpRequest request, string number, CancellationToken cancel)
        where TCommand : class, ITicketCommand =>
        commands.RunForEnterpriseAsync<TCommand>(request, number, changed => AnswerAsync(request, changed.Ticket.Number, cancel), cancel);

    private async Task<IResult> AnswerAsync(HttpRequest request, string number, CancellationToken cancel) =>
        MessagesHttp.Tracked(request, await track.RunAsync(number, cancel), directory.Current);
}
