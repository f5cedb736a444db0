using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hotline.Directory;
using Hotline.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace Hotline.Messages;

public sealed partial class MessagesHttp(SubmitMessage submit, TrackMessage track, CityDirectory directory)
{
    private const string IdempotencyKey = "Idempotency-Key";
    private const string QueryCode = "Query-Code";

    [Function("SubmitMessage")]
    public async Task<IResult> Submit(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/messages")] HttpRequest request, CancellationToken cancel)
    {
        var key = Key(request);
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
        var code = request.Headers[QueryCode].ToString();
        if (code.Length == 0)
        {
            throw new ProblemException(MessagesProblems.QueryCodeMissing);
        }

        return await track.RunAsync(number, code, cancel) switch
        {
            TrackOutcome.NotFound => MessagesProblems.NotFound.ToResult(),
            TrackOutcome.Registering registering => Tracked(request, TrackedMessage.Registering(registering.Number)),
            TrackOutcome.Registered registered => Tracked(request, TrackedMessage.Of(registered.File, directory.Current)),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    private static string? Key(HttpRequest request)
    {
        var key = request.Headers[IdempotencyKey].ToString();
        return key.Length == 0 || KeyPattern().IsMatch(key)
            ? (key.Length == 0 ? null : key)
            : throw new ProblemException(Problems.Invalid.With(new FieldError(IdempotencyKey, "须为 16 至 100 个可见 ASCII 字符 / must be 16 to 100 visible ASCII characters")));
    }

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

    [GeneratedRegex("^[!-~]{16,100}$")]
    private static partial Regex KeyPattern();
}
