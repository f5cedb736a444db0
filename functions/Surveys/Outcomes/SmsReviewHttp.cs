using System.Globalization;
using Hotline.City.Calendar;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Outcomes;

/// <summary>What came in by SMS and a person has to read.</summary>
public sealed class SmsReviewHttp(SmsReviewStore reviews, TimeProvider clock)
{
    private const int DefaultLimit = 50;
    private const int LargestLimit = 200;

    [Function("ListSmsReview")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sms/review")] HttpRequest request, CancellationToken cancel)
    {
        var (from, kind, limit) = (Start(request.Query), Kind(request.Query), Limit(request.Query));
        var (items, next) = await reviews.ListAsync(from, kind, limit, cancel);
        return Results.Json(new SmsReviewPage(items, next.IsPastTheEnd ? null : next.ToString()), Json.Options);
    }

    private SmsReviewCursor Start(IQueryCollection query)
    {
        if (query["next"].ToString() is { Length: > 0 } next)
        {
            return SmsReviewCursor.Parse(next) ?? throw Invalid("next", "上一页返回的 next / the next of the page before");
        }

        if (query["day"].ToString() is { Length: > 0 } day)
        {
            return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? SmsReviewCursor.StartOf(date)
                : throw Invalid("day", "yyyy-MM-dd");
        }

        // A carrier's clock may run ahead of ours.
        return SmsReviewCursor.StartOf(clock.GetUtcNow().CityDate().AddDays(1));
    }

    private static SmsReviewKind? Kind(IQueryCollection query)
    {
        var names = Enum.GetValues<SmsReviewKind>().ToDictionary(k => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(k.ToString()));
        return query["kind"].ToString() is not { Length: > 0 } name ? null
            : names.TryGetValue(name, out var kind) ? kind
            : throw Invalid("kind", string.Join(" | ", names.Keys));
    }

    private static int Limit(IQueryCollection query) =>
        query["limit"].ToString() is not { Length: > 0 } text ? DefaultLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit ? limit
        : throw Invalid("limit", $"1–{LargestLimit}");

    private static ProblemException Invalid(string path, string message) => new(Problems.Invalid.With(new FieldError(path, message)));
}
