using Hotline.City.Calendar;

namespace Hotline.Tests.City.Calendar;

public sealed class CountingWorkingDays
{
    private static readonly WorkHours Hours = new(new TimeOnly(9, 0), new TimeOnly(17, 30));

    [Theory]
    // Holidays and make-up days of 2026: a make-up Saturday or Sunday counts, a holiday weekday does not.
    [InlineData("2026-04-30 10:00", 5, "2026-05-11")]
    [InlineData("2026-09-18 10:00", 1, "2026-09-20")]
    [InlineData("2026-02-14 10:00", 1, "2026-02-24")]
    [InlineData("2026-09-30 10:00", 1, "2026-10-08")]
    [InlineData("2026-10-09 10:00", 1, "2026-10-10")]
    [InlineData("2026-11-18 10:00", 5, "2026-11-25")]
    // Across the new year that the calendar holds.
    [InlineData("2025-12-31 10:00", 1, "2026-01-04")]
    // At the edges of the working day.
    [InlineData("2026-11-18 00:00", 1, "2026-11-19")]
    [InlineData("2026-11-18 08:59", 1, "2026-11-19")]
    [InlineData("2026-11-18 17:29", 1, "2026-11-19")]
    [InlineData("2026-11-18 17:30", 1, "2026-11-20")]
    [InlineData("2026-11-18 23:59", 1, "2026-11-20")]
    [InlineData("2026-11-20 18:00", 1, "2026-11-24")] // Friday evening counts as Monday
    [InlineData("2026-11-21 10:00", 1, "2026-11-24")] // and so does Saturday
    [InlineData("2026-05-09 10:00", 1, "2026-05-11")] // but not a worked one
    public void Starts_the_working_day_after_filing(string filed, int days, string due) =>
        Assert.Equal(new DueDate(Date(due), IsProvisional: false), Hours.Due(City(filed), days, DayKind.Workdays, SampleCity.City.Calendar));

    [Theory]
    [InlineData("2026-09-30 23:00", 2, "2026-10-02")]
    [InlineData("2026-12-30 10:00", 30, "2027-01-29")]
    public void Calendar_days_run_on_whatever_the_hour_and_the_holiday(string filed, int days, string due) =>
        Assert.Equal(new DueDate(Date(due), IsProvisional: false), Hours.Due(City(filed), days, DayKind.Days, SampleCity.City.Calendar));

    [Theory]
    [InlineData("2026-12-25 10:00", 4, "2026-12-31", false)]
    [InlineData("2026-12-25 10:00", 5, "2027-01-04", true)] // 1 January is off, 2 and 3 a weekend
    [InlineData("2026-12-31 18:00", 1, "2027-01-05", true)]
    [InlineData("2027-04-30 10:00", 1, "2027-05-03", true)] // 1 and 2 May are a weekend in 2027
    [InlineData("2027-09-30 10:00", 1, "2027-10-04", true)]
    [InlineData("2029-09-28 10:00", 1, "2029-10-04", true)]
    public void A_year_that_is_not_announced_gives_a_provisional_date(string filed, int days, string due, bool isProvisional) =>
        Assert.Equal(new DueDate(Date(due), isProvisional), Hours.Due(City(filed), days, DayKind.Workdays, SampleCity.City.Calendar));

    [Fact]
    public void Without_any_calendar_every_date_is_provisional() =>
        Assert.Equal(new DueDate(Date("2026-11-25"), IsProvisional: true), Hours.Due(City("2026-11-18 10:00"), 5, DayKind.Workdays, WorkCalendar.Unknown));

    [Fact]
    public void A_day_ends_at_the_close_of_business_of_the_city() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 30, 0, TimeSpan.Zero), Hours.CloseOf(Date("2026-11-25")));

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void The_sample_calendar_has_248_working_days_a_year(int year) =>
        Assert.Equal(248, Enumerable.Range(0, 365).Count(d => SampleCity.City.Calendar.IsWorkday(new DateOnly(year, 1, 1).AddDays(d))));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static DateTimeOffset City(string text) => new(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", null), TimeSpan.FromHours(8));
}
