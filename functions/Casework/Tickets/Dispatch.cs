using Hotline.City.Calendar;

namespace Hotline.Casework.Tickets;

/// <summary>
/// To whom a ticket went. <paramref name="Lead"/> (牵头单位) and <paramref name="Co"/> (责任单位) are unit ids; <paramref name="Due"/> is
/// counted from filing, so that finding the right unit costs the writer no time. <paramref name="By"/> is null when the router did it.
/// </summary>
public sealed record Dispatch(string Lead, IReadOnlyList<string> Co, string Category, DateTimeOffset At, string? By, Promise Due)
{
    /// <summary>1 for the first dispatch.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Since when it concerns nobody any more: the return was approved (退单).</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    public bool Concerns(string unit) => ReturnedAt is null && (Lead == unit || Co.Contains(unit));
}
