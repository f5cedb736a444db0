using System.Globalization;
using Hotline.City.Calendar;

namespace Hotline.Rectification.Items;

/// <summary>When progress is due and when an item is escalated. Pure; months are the city's, as yyyy-MM.</summary>
internal static class Months
{
    public static string Of(DateOnly date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static DateOnly? Read(string? month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;

    /// <summary>The unit had it before the month's day for reports, has it still, and sent none.</summary>
    public static bool IsUnreported(ItemLine item, DateOnly month, RectificationOptions options) =>
        item.IsWithUnit && item.HandedOn < new DateOnly(month.Year, month.Month, options.ReportDay) && !item.Reported.Contains(Of(month));

    public static bool IsToRemind(ItemLine item, DateOnly today, RectificationOptions options) =>
        today.Day <= options.ReportDay && today.Day >= options.ReportDay - options.RemindDays && IsUnreported(item, today, options) && item.Reminded != Of(today);

    /// <summary>1 once the deadline has passed, and one more for every so many working days after.</summary>
    public static int LevelOf(ItemLine item, DateOnly today, WorkCalendar calendar, RectificationOptions options) =>
        item.IsOverdue(today) ? 1 + (calendar.CountWorkdays(item.Due!.Value, today.AddDays(-1)) / options.EscalateWorkDays) : 0;
}
