using System.Globalization;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;

namespace Hotline.Casework.Figures;

/// <summary>The city's months, as <c>yyyy-MM</c>.</summary>
internal static class Months
{
    private const string Format = "yyyy-MM";

    /// <summary>The month it was filed in.</summary>
    public static string Of(Ticket ticket) => Of(ticket.FiledAt.CityDate());

    public static string Of(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);

    /// <returns>The first of the month; null when it is none.</returns>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    public static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
    {
        for (var month = from; month <= to; month = month.AddMonths(1))
        {
            yield return month;
        }
    }
}
