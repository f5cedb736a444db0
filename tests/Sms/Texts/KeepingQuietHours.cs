using System.Globalization;
using Hotline.City.Calendar;
using Hotline.Sms.Texts;

namespace Hotline.Tests.Sms.Texts;

public sealed class KeepingQuietHours
{
    private static readonly SendWindow Window = new(new TimeOnly(9, 0), new TimeOnly(20, 0));

    // As files hold it, by the State Council's notice for 2026.
    private static readonly WorkCalendar Calendar = new("2026", new Dictionary<int, CalendarYear>
    {
        [2026] = new CalendarYear(
            Days("01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07"),
            Days("01-04 02-14 02-28 05-09 09-20 10-10")),
    });

    [Theory]
    [InlineData("01-01", "01-03")]
    [InlineData("02-15", "02-23")]
    [InlineData("04-04", "04-06")]
    [InlineData("05-01", "05-05")]
    [InlineData("06-19", "06-21")]
    [InlineData("09-25", "09-27")]
    [InlineData("10-01", "10-07")]
    public void On_every_day_of_a_holiday(string first, string last)
    {
        for (var day = Day(first); day <= Day(last); day = day.AddDays(1))
        {
            Assert.True(Calendar.IsHoliday(day), day.ToString("O", CultureInfo.InvariantCulture));
            Assert.NotEqual(At(day, "10:00"), Window.Next(At(day, "10:00"), Calendar, onHolidays: false));
            Assert.Equal(At(day, "10:00"), Window.Next(At(day, "10:00"), Calendar, onHolidays: true));
        }
    }

    [Fact]
    public void On_no_other_day_of_the_year()
    {
        var holidays = Enumerable.Range(0, 365).Select(i => new DateOnly(2026, 1, 1).AddDays(i)).Where(Calendar.IsHoliday);

        Assert.Equal(3 + 9 + 3 + 5 + 3 + 3 + 7, holidays.Count());
        Assert.DoesNotContain(Days("01-04 02-14 02-28 05-09 09-20 10-10"), Calendar.IsHoliday);
        Assert.False(Calendar.IsHoliday(Day("03-07")) || Calendar.IsHoliday(Day("03-08")), "An ordinary weekend is no holiday.");
    }

    [Theory]
    [InlineData("03-02", "08:59:59", "03-02", "09:00:00")]
    [InlineData("03-02", "09:00:00", "03-02", "09:00:00")]
    [InlineData("03-02", "19:59:59", "03-02", "19:59:59")]
    [InlineData("03-02", "20:00:00", "03-03", "09:00:00")]
    [InlineData("03-02", "23:59:59", "03-03", "09:00:00")]
    [InlineData("03-02", "00:00:00", "03-02", "09:00:00")]
    [InlineData("03-06", "20:30:00", "03-07", "09:00:00")]
    [InlineData("09-30", "20:00:00", "10-08", "09:00:00")]
    [InlineData("10-03", "12:00:00", "10-08", "09:00:00")]
    [InlineData("02-14", "21:00:00", "02-24", "09:00:00")]
    public void From_eight_in_the_evening_until_nine_by_the_citys_clock(string date, string time, string nextDate, string nextTime)
    {
        var next = Window.Next(At(Day(date), time), Calendar, onHolidays: false);

        Assert.Equal((At(Day(nextDate), nextTime), TimeSpan.Zero), (next, next.Offset));
    }

    private static DateTimeOffset At(DateOnly day, string time) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.Parse(time, CultureInfo.InvariantCulture)), TimeSpan.FromHours(8)).ToUniversalTime();

    private static HashSet<DateOnly> Days(string days) => [.. days.Split(' ').Select(Day)];

    private static DateOnly Day(string day) => DateOnly.Parse($"2026-{day}", CultureInfo.InvariantCulture);
}
