namespace Hotline.Casework.Routing;

/// <summary>How much a part of a message says about what it wants.</summary>
internal enum ClauseRole
{
    Plain,
    Title,
    Principal,

    /// <summary>Of a second matter.</summary>
    Aside,

    /// <summary>Says what the matter is not.</summary>
    Negated,

    /// <summary>A courtesy or a formula.</summary>
    Courtesy,
}

/// <summary>A part of a sentence between commas, normalized.</summary>
internal sealed record Clause(string Text, ClauseRole Role)
{
    public double Weight => Role switch
    {
        ClauseRole.Title => 2,
        ClauseRole.Principal => 2,
        ClauseRole.Plain => 1,
        ClauseRole.Aside => 0.3,
        _ => 0,
    };
}
