using Hotline.City.Calendar;

namespace Hotline.Sms.Texts;

/// <summary>When survey texts may go out, by the city's clock: from <paramref name="Opens"/> until before <paramref name="Closes"/>, and on no public holiday.</summary>
internal sealed record SendWindow(TimeOnly Opens, TimeOnly Closes)
{
    /// <returns><paramref name="now"/> itself when texts may go out, else the next moment when they may (UTC).</returns>
    public DateTimeOffset Next(DateTimeOffset now, WorkCalendar calendar, bool onHolidays)
    {
        var date = now.CityDate();
        var time = TimeOnly.FromDateTime(now.ToCity());
        if (MayOn(date, calendar, onHolidays) && time < Closes)
        {
            return time >= Opens ? now : CityTime.At(date, Opens);
        }

        do
        {
            date = date.AddDays(1);
        }
        while (!MayOn(date, calendar, onHolidays));
        return CityTime.At(date, Opens);
    }

    private static bool MayOn(DateOnly date, WorkCalendar calendar, bool onHolidays) => onHolidays || !calendar.IsHoliday(date);
}
