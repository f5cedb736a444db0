namespace Hotline.City.Calendar;

/// <summary>The city's clock. Stored instants are UTC; dates and hours that people see or count by are the city's.</summary>
public static class CityTime
{
    public const string ZoneId = "Asia/Shanghai";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    public static DateTime ToCity(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    public static DateOnly CityDate(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToCity());

    /// <returns>UTC.</returns>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var city = date.ToDateTime(time);
        return new DateTimeOffset(city, Zone.GetUtcOffset(city)).ToUniversalTime();
    }
}
