namespace Hotline.Evaluation.Rounds;

/// <summary>分档: always computed, whether units are ranked or not.</summary>
public enum Band
{
    /// <summary>优.</summary>
    Excellent,

    /// <summary>良.</summary>
    Good,

    /// <summary>中.</summary>
    Fair,

    /// <summary>差.</summary>
    Poor,
}

/// <summary>From which score on (0–100) a unit is in a band; below the last it is <see cref="Band.Poor"/>.</summary>
public sealed record BandFloors(decimal Excellent, decimal Good, decimal Fair)
{
    public static BandFloors Usual { get; } = new(90, 75, 60);

    public Band Of(decimal score) =>
        score >= Excellent ? Band.Excellent : score >= Good ? Band.Good : score >= Fair ? Band.Fair : Band.Poor;
}
