using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Casework.Messages;
using Hotline.City.Directory;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace Hotline.Casework.Intake;

public sealed class MessagesHttp(SubmitMessage submit, TrackMessage track, TicketNumbers numbers, LiveDirectory directory)
{
    [Function("SubmitMessage")]
    public async Task<IResult> Submit(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/messages")] HttpRequest request, CancellationToken cancel)
    {
        var key = request.IdempotencyKey();
        var body = await request.ReadValidAsync<SubmitMessageBody>(cancel);
        return await submit.RunAsync(body.ToContent(), key, cancel) switch
        {
            SubmitOutcome.Accepted accepted => Accepted(request, accepted),
            SubmitOutcome.UnknownCategory => Problems.Invalid.With(new FieldError("category", "派单目录中没有此事项 / not in the catalogue")).ToResult(),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    [Function("TrackMessage")]
    public async Task<IResult> Track(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/messages/{number}")] HttpRequest request, string number, CancellationToken cancel)
    {
        var known = numbers.Authorised(request, number);
        return Tracked(request, await track.RunAsync(known, cancel), directory.Current);
    }

    internal static IResult Tracked(HttpRequest request, TrackOutcome outcome, CityDirectory city) => outcome switch
    {
        TrackOutcome.Registering registering => Tracked(request, TrackedMessage.Registering(registering.Number)),
        TrackOutcome.Registered registered => Tracked(request, TrackedMessage.Of(registered.File, city)),
        var other => throw new UnreachableException(other.ToString()),
    };

    private static IResult Accepted(HttpRequest request, SubmitOutcome.Accepted accepted)
    {
        var location = $"/api/messages/{accepted.Number}";
        request.HttpContext.Response.Headers.Location = location;
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        var (date, at, provisional, calendar) = accepted.Promised;
        return Results.Json(
            new { accepted.Number, accepted.QueryCode, PromisedDate = date, PromisedAt = at, provisional, CalendarVersion = calendar, location },
            Json.Options,
            statusCode: StatusCodes.Status202Accepted);
    }

    private static IResult Tracked(HttpRequest request, TrackedMessage message)
    {
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        var body = JsonSerializer.SerializeToUtf8Bytes(message, Json.Options);
        var etag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");
        return Results.Bytes(body, "application/json; charset=utf-8", entityTag: etag);
    }
}
