using Hotline.Casework.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Handling;

/// <summary>The units' own steps, and who joins them.</summary>
public sealed class UnitsHttp(TicketCommandsHttp commands)
{
    [Function("SignTicket")]
    public Task<IResult> Sign(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/sign")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<SignTicket>(request, number, cancel);

    [Function("SignPart")]
    public Task<IResult> SignPart(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/sign-part")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<SignPart>(request, number, cancel);

    [Function("AnswerPart")]
    public Task<IResult> AnswerPart(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/answer-part")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<AnswerPart>(request, number, cancel);

    [Function("RecordContact")]
    public Task<IResult> RecordContact(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/record-contact")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<RecordContact>(request, number, cancel);

    [Function("AddCoUnits")]
    public Task<IResult> AddCoUnits(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/add-co-units")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<AddCoUnits>(request, number, cancel);
}
