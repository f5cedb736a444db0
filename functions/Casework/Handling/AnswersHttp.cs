using Hotline.Casework.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Handling;

/// <summary>From the staged reply to the released answer.</summary>
public sealed class AnswersHttp(TicketCommandsHttp commands)
{
    [Function("ReportProgress")]
    public Task<IResult> ReportProgress(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/report-progress")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<ReportProgress>(request, number, cancel);

    [Function("ResumeTicket")]
    public Task<IResult> Resume(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/resume")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<ResumeTicket>(request, number, cancel);

    [Function("ReplyToTicket")]
    public Task<IResult> Reply(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/reply")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<ReplyToTicket>(request, number, cancel);

    [Function("PassReview")]
    public Task<IResult> PassReview(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/pass-review")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<PassReview>(request, number, cancel);

    [Function("SendBack")]
    public Task<IResult> SendBack(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/send-back")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<SendBack>(request, number, cancel);
}
