using Azure;

namespace Hotline.Casework.Figures;

/// <summary>What a ticket was last counted as, in its month of filing. <paramref name="ETag"/> is null before the first time.</summary>
internal sealed record Fact(string Month, string Number, IReadOnlyDictionary<string, Counts> Units, ETag? ETag)
{
    public Counts Of(string unit) => Units.GetValueOrDefault(unit) ?? Counts.None;

    /// <summary>The units whose counters change on the way from here to another count of the ticket.</summary>
    public IReadOnlyList<string> Differences(Fact other) => [.. Units.Keys.Union(other.Units.Keys).Where(u => !Of(u).IsSame(other.Of(u)))];
}

/// <summary>A unit's counters of a month.</summary>
internal sealed record UnitCounter(string Month, string Unit, Counts Counts, ETag? ETag);
