using System.Globalization;
using Hotline.City.Calendar;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Evaluation.Lifecycle;

/// <summary>The last day (city date) that units may object, or the instant it ends with its offset; absent for the usual number of working days.</summary>
internal sealed record ObjectionWindowBody(string? Until = null) : IRequestBody
{
    public DateTimeOffset? End => Until is null ? null
        : DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? CityTime.At(date.AddDays(1), TimeOnly.MinValue)
        : RoundBody.Instant(Until);

    public IEnumerable<FieldError> Check() =>
        Until is null || End is not null ? [] : [new FieldError("until", "日期，如 2027-02-08，或带时区的时间 / a date like 2027-02-08, or a time with its offset")];
}

/// <summary>What becomes of a frozen round.</summary>
public sealed class MoveRoundHttp(MoveRound move, TimeProvider clock)
{
    [Function("RoundsOpenObjections")]
    public async Task<IResult> OpenObjections(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/open-objections")] HttpRequest request, string id, CancellationToken cancel)
    {
        var body = request.ContentType is not null ? await request.ReadValidAsync<ObjectionWindowBody>(cancel) : new ObjectionWindowBody();
        return body.End <= clock.GetUtcNow()
            ? throw new ProblemException(Problems.Invalid.With(new FieldError("until", "须晚于现在 / must be later than now")))
            : View(await move.OpenObjectionsAsync(id, body.End, cancel));
    }

    [Function("RoundsArchive")]
    public async Task<IResult> Archive(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/archive")] HttpRequest request, string id, CancellationToken cancel) =>
        View(await move.ArchiveAsync(id, cancel));

    private static IResult View(MoveOutcome outcome) => outcome switch
    {
        MoveOutcome.Moved m => Results.Json(RoundView.Of(m.Round), Json.Options),
        MoveOutcome.Illegal => throw new ProblemException(EvaluationProblems.WrongState),
        _ => throw new ProblemException(EvaluationProblems.RoundNotFound),
    };
}
