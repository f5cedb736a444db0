using System.Globalization;
using Hotline.Platform.Http;

namespace Hotline.Casework.Open311;

/// <summary>Which of its requests a client asks for. <paramref name="From"/> and <paramref name="To"/> belong to it.</summary>
internal sealed record RequestsQuery(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<string> Statuses, IReadOnlyList<string> ServiceCodes)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>The first days of its months (UTC), latest first.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            var first = DateOnly.FromDateTime(From.UtcDateTime);
            for (var month = DateOnly.FromDateTime(To.UtcDateTime); (month.Year, month.Month).CompareTo((first.Year, first.Month)) >= 0; month = month.AddMonths(-1))
            {
                yield return new DateOnly(month.Year, month.Month, 1);
            }
        }
    }

    public bool Takes(ServiceRequest request) =>
        (Statuses.Count == 0 || Statuses.Contains(request.Status)) && (ServiceCodes.Count == 0 || ServiceCodes.Contains(request.ServiceCode));

    /// <summary>The latest 90 days unless it says otherwise.</summary>
    /// <exception cref="ProblemException">What was sent cannot be meant.</exception>
    public static RequestsQuery Read(Open311Fields fields, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        var (start, end) = (Instant(fields, "start_date", errors), Instant(fields, "end_date", errors));
        var to = end ?? (start is { } s && now - s > Longest ? s + Longest : now);
        var from = start ?? to - Longest;
        if (errors.Count == 0 && (from > to || to - from > Longest))
        {
            errors.Add(new FieldError("start_date", $"起止时间须在 {Longest.Days} 天以内 / the range must end after it starts and within {Longest.Days} days"));
        }

        var statuses = fields.List("status");
        if (statuses.Except([ServiceRequest.Open, ServiceRequest.Closed]).Any())
        {
            errors.Add(new FieldError("status", "只能为 open 或 closed / open or closed"));
        }

        return errors.Count == 0 ? new RequestsQuery(from, to, statuses, fields.List("service_code")) : throw new ProblemException(Problems.Invalid.With(errors));
    }

    private static DateTimeOffset? Instant(Open311Fields fields, string name, List<FieldError> errors)
    {
        // A plus that nobody escaped arrives as a blank.
        if (fields[name]?.Trim().Replace(' ', '+') is not { } typed)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(typed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return instant;
        }

        errors.Add(new FieldError(name, "须为带时区的 W3C 时间 / must be a W3C date and time with its zone, e.g. 2026-01-01T00:00:00Z"));
        return null;
    }
}
