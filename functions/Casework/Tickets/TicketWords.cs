using System.Globalization;

namespace Hotline.Casework.Tickets;

/// <summary>How the trace spells dates.</summary>
internal static class TicketWords
{
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
