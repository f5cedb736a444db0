using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Directory;

namespace Hotline.Casework.Clocks;

/// <summary>What a decision may look at besides the ticket.</summary>
internal sealed record Deciding(Actor Actor, DateTimeOffset Now, CityDirectory City, Terms Terms)
{
    /// <summary>The city's date.</summary>
    public DateOnly Today => Now.CityDate();
}
