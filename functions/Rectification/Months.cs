using System.Globalization;
using Hotline.Directory;

namespace Hotline.Rectification;

/// <summary>When progress is due and when an item is escalated. Pure; months are the city's, as yyyy-MM.</summary>
internal static class Months
{
    public static string Of(DateOnly date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static DateOnly? Read(string? month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;

    /// <summary>It was open on the day of the month that reports are due, and none came.</summary>
    public static bool IsUnreported(Item item, string month) => item.IsOpen && !item.Reported.Contains(month);

    public static bool IsToRemind(Item item, DateOnly today, RectificationOptions options) =>
        today.Day <= options.ReportDay && today.Day >= options.ReportDay - options.RemindDays && IsUnreported(item, Of(today)) && item.Reminded != Of(today);

    /// <summary>1 once the deadline has passed, and one more for every so many working days after.</summary>
    public static int LevelOf(Item item, DateOnly today, WorkCalendar calendar, RectificationOptions options) =>
        item.IsOverdue(today) ? 1 + (calendar.CountWorkdays(item.Due!.Value, today.AddDays(-1)) / options.EscalateWorkDays) : 0;
}
