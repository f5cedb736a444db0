using System.ComponentModel.DataAnnotations;

namespace Hotline.Casework.Clocks;

/// <summary>Settings <c>Ratings:*</c>: call-backs (回访).</summary>
public sealed class RatingOptions
{
    /// <summary>Of a hundred closures that end well or unrated, how many are called back; a bad rating always is.</summary>
    [Range(0, 100)]
    public int CallBackPercent { get; set; } = 100;

    /// <summary>After so many calls that reached nobody the call-back is given up.</summary>
    [Range(1, 20)]
    public int CallBackAttempts { get; set; } = 3;
}
