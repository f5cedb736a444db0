using System.Globalization;
using Hotline.City.Calendar;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Outcomes;

/// <summary>How many elements of a gateway had an outcome on a day.</summary>
internal sealed record OutcomeCount(DateOnly Day, string Gateway, OutcomeKind Kind, int Count);

/// <summary>How many texts came in, and what became of them.</summary>
public sealed class OutcomesHttp(OutcomeStore outcomes, TimeProvider clock)
{
    private const int MostDays = 62;
    private const int DefaultDays = 7;

    [Function("CountSmsOutcomes")]
    public async Task<IResult> Count(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sms/outcomes")] HttpRequest request, CancellationToken cancel)
    {
        var to = Day(request.Query, "to") ?? clock.GetUtcNow().CityDate();
        var from = Day(request.Query, "from") ?? to.AddDays(1 - DefaultDays);
        if (to.DayNumber - from.DayNumber is < 0 or >= MostDays)
        {
            throw Invalid("from", $"不晚于 to，至多 {MostDays} 天 / not after to, at most {MostDays} days");
        }

        var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).ToList();
        var counts = await Task.WhenAll(days.Select(day => outcomes.CountAsync(day, cancel)));
        var sum = counts.Aggregate(OutcomeTally.Empty, (all, day) => all.Plus(day));
        return Results.Json(new { From = from, To = to, Total = sum.Total, Items = days.Zip(counts).SelectMany(d => ItemsOf(d.First, d.Second)) }, Json.Options);
    }

    private static IEnumerable<OutcomeCount> ItemsOf(DateOnly day, OutcomeTally tally) =>
        from gateway in tally.Gateways
        from kind in gateway.Value
        orderby gateway.Key, kind.Key
        select new OutcomeCount(day, gateway.Key, kind.Key, kind.Value);

    private static DateOnly? Day(IQueryCollection query, string name) =>
        query[name].ToString() is not { Length: > 0 } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 3000 ? day
        : throw Invalid(name, "yyyy-MM-dd");

    private static ProblemException Invalid(string path, string message) => new(Problems.Invalid.With(new FieldError(path, message)));
}
