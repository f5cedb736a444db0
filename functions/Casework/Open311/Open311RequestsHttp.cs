using System.Diagnostics;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.City.Directory;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Open311;

public sealed class Open311RequestsHttp(
    Open311Door door, SubmitMessage submit, FindRequests find, Open311Store filed, LiveDirectory directory, TimeProvider clock)
{
    [Function("Open311File")]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/open311/v2/requests.{format}")] HttpRequest request, string format, CancellationToken cancel)
    {
        var call = await door.OpenAsync(request, format, cancel);
        var client = call.Client ?? throw new ProblemException(Open311Problems.KeyMissing);
        var key = request.IdempotencyKey();
        var toFile = new RequestToFile(call.Fields, directory.Current);
        if (toFile.Check().ToList() is { Count: > 0 } errors)
        {
            return Problems.Invalid.With(errors).ToResult();
        }

        return await submit.RunAsync(toFile.ToContent(), key, cancel, Open311Clients.SourceOf(client)) switch
        {
            SubmitOutcome.Accepted accepted => call.Answer(request, [FiledRequest.Of(accepted)]),
            SubmitOutcome.UnknownCategory => Open311Problems.ServiceNotFound.ToResult(),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    [Function("Open311List")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/open311/v2/requests.{format}")] HttpRequest request, string format, CancellationToken cancel)
    {
        var call = await door.OpenAsync(request, format, cancel);
        if (call.Fields.List("service_request_id") is { Count: > 0 } numbers)
        {
            return numbers.Count <= FindRequests.Most
                ? call.Answer(request, await find.RunAsync(numbers, call.Client, cancel))
                : Problems.Invalid.With(new FieldError("service_request_id", $"最多 {FindRequests.Most} 个 / at most {FindRequests.Most}")).ToResult();
        }

        // A city's enterprises do not write to the public: without numbers there is only what a client filed itself.
        var client = call.Client ?? throw new ProblemException(Open311Problems.KeyMissing);
        return call.Answer(request, await filed.ListAsync(client, RequestsQuery.Read(call.Fields, clock.GetUtcNow()), cancel));
    }

    [Function("Open311Request")]
    public async Task<IResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/open311/v2/requests/{id}.{format}")] HttpRequest request,
        string id,
        string format,
        CancellationToken cancel)
    {
        var call = await door.OpenAsync(request, format, cancel);
        var found = await find.RunAsync([id], call.Client, cancel);
        return found.Count > 0 ? call.Answer(request, found) : Open311Problems.RequestNotFound.ToResult();
    }

    [Function("Open311Token")]
    public async Task<IResult> Token(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/open311/v2/tokens/{token}.{format}")] HttpRequest request,
        string token,
        string format,
        CancellationToken cancel)
    {
        var call = await door.OpenAsync(request, format, cancel);
        return TicketNumbers.Read(token) is { } number
            ? call.Answer(request, [new ResolvedToken(TicketNumbers.Print(number), token)])
            : Open311Problems.TokenNotFound.ToResult();
    }
}
