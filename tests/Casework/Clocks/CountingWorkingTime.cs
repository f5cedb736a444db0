using CsCheck;
using Hotline.City.Calendar;

namespace Hotline.Tests.Casework.Clocks;

/// <summary>Office hours 9:00 to 17:30 of the sample city, whose calendar holds 2025 and 2026.</summary>
public sealed class CountingWorkingTime
{
    private static readonly WorkHours Hours = new(new TimeOnly(9, 0), new TimeOnly(17, 30));
    private static readonly WorkCalendar Calendar = SampleCity.City.Calendar;

    private static readonly Gen<DateTimeOffset> Starts = Gen.Int[0, 700 * 24 * 60].Select(m => City("2025-01-01 00:00").AddMinutes(m));
    private static readonly Gen<int> Amounts = Gen.Int[1, 60];

    [Theory]
    [InlineData("2026-11-18 10:00", 2, "2026-11-18 12:00")]
    [InlineData("2026-11-18 10:00", 4, "2026-11-18 14:00")]
    [InlineData("2026-11-18 15:30", 2, "2026-11-18 17:30")] // to the very close, not the next opening
    [InlineData("2026-11-18 16:30", 2, "2026-11-19 10:00")]
    [InlineData("2026-11-18 07:00", 2, "2026-11-18 11:00")] // before opening counts from it
    [InlineData("2026-11-18 17:30", 2, "2026-11-19 11:00")] // at the close counts from the next
    [InlineData("2026-11-20 17:00", 1, "2026-11-23 09:30")] // over the weekend
    [InlineData("2026-11-21 11:00", 4, "2026-11-23 13:00")] // filed on one
    [InlineData("2026-09-18 17:00", 2, "2026-09-20 10:30")] // the Sunday is worked
    [InlineData("2026-09-30 17:00", 1, "2026-10-08 09:30")] // a week off
    [InlineData("2026-02-14 16:00", 4, "2026-02-24 11:30")]
    [InlineData("2026-11-18 09:00", 17, "2026-11-19 17:30")] // two whole days
    public void In_hours(string start, int hours, string due) =>
        Assert.Equal(new Instant(City(due), IsProvisional: false), Hours.After(City(start), new Term(hours, TermUnit.WorkHours), Calendar));

    [Theory]
    [InlineData("2026-04-30 10:00", 5, "2026-05-11 17:30")]
    [InlineData("2026-09-18 10:00", 1, "2026-09-20 17:30")]
    [InlineData("2026-02-14 10:00", 1, "2026-02-24 17:30")]
    [InlineData("2026-11-20 18:00", 1, "2026-11-24 17:30")]
    public void In_days(string start, int days, string due) =>
        Assert.Equal(City(due), Hours.After(City(start), new Term(days, TermUnit.Workdays), Calendar).At);

    [Theory]
    [InlineData("2026-12-31 16:30", 1, false)]
    [InlineData("2026-12-31 16:30", 2, true)]
    [InlineData("2027-03-01 10:00", 1, true)]
    public void Into_a_year_that_is_not_announced_is_provisional(string start, int hours, bool isProvisional) =>
        Assert.Equal(isProvisional, Hours.After(City(start), new Term(hours, TermUnit.WorkHours), Calendar).IsProvisional);

    [Fact]
    public void Ends_within_working_hours() => Gen.Select(Starts, Amounts, Gen.Enum<TermUnit>()).Sample((start, amount, unit) =>
    {
        var due = Hours.After(start, new Term(amount, unit), Calendar).At;
        var (time, isWorked) = (TimeOnly.FromDateTime(due.ToCity()), Calendar.IsWorkday(due.CityDate()));
        return due > start && time > Hours.Opens && time <= Hours.Closes && (isWorked || unit == TermUnit.Days);
    });

    [Fact]
    public void Is_never_earlier_for_a_later_start() => Gen.Select(Starts, Starts, Amounts, Gen.Enum<TermUnit>()).Sample((one, other, amount, unit) =>
    {
        var (early, late) = one < other ? (one, other) : (other, one);
        var term = new Term(amount, unit);
        return Hours.After(early, term, Calendar).At <= Hours.After(late, term, Calendar).At;
    });

    [Fact]
    public void Is_later_for_a_longer_term() => Gen.Select(Starts, Amounts, Gen.Enum<TermUnit>()).Sample((start, amount, unit) =>
        Hours.After(start, new Term(amount, unit), Calendar).At < Hours.After(start, new Term(amount + 1, unit), Calendar).At);

    [Fact]
    public void Adds_up() => Gen.Select(Starts, Gen.Int[1, 6000], Gen.Int[1, 6000]).Sample((start, first, then) =>
    {
        var (one, two) = (TimeSpan.FromMinutes(first), TimeSpan.FromMinutes(then));
        return Hours.After(Hours.After(start, one, Calendar).At, two, Calendar).At == Hours.After(start, one + two, Calendar).At;
    });

    [Fact]
    public void Measures_what_it_adds() => Gen.Select(Starts, Gen.Int[1, 6000]).Sample((start, minutes) =>
    {
        var work = TimeSpan.FromMinutes(minutes);
        return Hours.Between(start, Hours.After(start, work, Calendar).At, Calendar) == work;
    });

    private static DateTimeOffset City(string text) => new(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", null), TimeSpan.FromHours(8));
}
