using Hotline.Casework.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Ratings;

/// <summary>回访 and 差评办理: by the hotline office, never by somebody of a handling unit.</summary>
public sealed class CallBackHttp(TicketCommandsHttp commands)
{
    [Function("RecordCallBack")]
    public Task<IResult> Record(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/record-call-back")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RecordCallBack>(request, number, cancel);

    [Function("ConfirmClosure")]
    public Task<IResult> Confirm(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/confirm")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<ConfirmClosure>(request, number, cancel);

    [Function("OrderRedo")]
    public Task<IResult> Redo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/order-redo")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<OrderRedo>(request, number, cancel);

    [Function("VerifyBadRating")]
    public Task<IResult> Verify(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/verify-bad-rating")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<VerifyBadRating>(request, number, cancel);

    [Function("SettleBadRating")]
    public Task<IResult> Settle(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/settle-bad-rating")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<SettleBadRating>(request, number, cancel);
}
