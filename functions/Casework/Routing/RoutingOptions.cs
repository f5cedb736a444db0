using System.ComponentModel.DataAnnotations;

namespace Hotline.Casework.Routing;

/// <summary>Settings <c>Routing:*</c>.</summary>
public sealed class RoutingOptions
{
    /// <summary>
    /// The share of automatic dispatches that must be right, measured on past dispatches by models that had not seen them. The lowest
    /// threshold that keeps it is taken: a lower share sends fewer messages to the desk.
    /// </summary>
    [Range(0.5, 1)]
    public double WantedPrecision { get; set; } = 0.95;

    /// <summary>How many of the latest examples teach: the time to learn grows with their cube (about 5 s of one core for 1,300).</summary>
    [Range(0, 5000)]
    public int MostExamples { get; set; } = 2000;

    /// <summary>How many months back desk corrections teach.</summary>
    [Range(0, 60)]
    public int CorrectionMonths { get; set; } = 12;
}
