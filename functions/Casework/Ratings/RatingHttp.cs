using System.Diagnostics;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Ratings;

/// <summary>The rating of a message's answer, for who holds the message's query code or the closure's own rating code. No staff.</summary>
public sealed class RatingHttp(RateMessage rate, RatingCodes codes, TicketNumbers numbers)
{
    private const string Header = "Rating-Code";

    /// <summary>Mail and message scanners open links: looking records nothing.</summary>
    [Function("GetRating")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/messages/{number}/rating")] HttpRequest request, string number, CancellationToken cancel) =>
        Answer(request, await rate.ShowAsync(Authorised(request, number), cancel));

    [Function("RateMessage")]
    public async Task<IResult> Rate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/messages/{number}/rating")] HttpRequest request, string number, CancellationToken cancel)
    {
        var rated = Authorised(request, number);
        var rating = await request.ReadValidAsync<RateTicket>(cancel);
        return Answer(request, await rate.RunAsync(rated, rating, request.IdempotencyKey(), cancel));
    }

    private static IResult Answer(HttpRequest request, RateOutcome outcome)
    {
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return outcome switch
        {
            RateOutcome.Seen seen => Results.Json(seen.View, Json.Options),
            RateOutcome.Refused refused => refused.Why.ToResult(),
            RateOutcome.Invalid invalid => Problems.Invalid.With(invalid.Errors).ToResult(),
            RateOutcome.Registering => TicketProblems.Registering.ToResult(),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    /// <exception cref="ProblemException">No code: 400. Unknown number or wrong code: the same 404.</exception>
    private RatedClosure Authorised(HttpRequest request, string typedNumber)
    {
        if (request.Headers[Header].ToString() is { Length: > 0 } code)
        {
            var number = TicketNumbers.Read(typedNumber);
            var closure = codes.ClosureOf(number ?? "", code);
            return number is not null && closure is not null ? new RatedClosure(number, closure) : throw new ProblemException(MessagesProblems.NotFound);
        }

        return request.Headers.ContainsKey(QueryCodeHttp.Header)
            ? new RatedClosure(numbers.Authorised(request, typedNumber), null)
            : throw new ProblemException(RatingProblems.CodeMissing);
    }
}
