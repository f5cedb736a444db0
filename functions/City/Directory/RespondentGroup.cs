namespace Hotline.City.Directory;

/// <summary>The groups of respondents that a round may weigh differently.</summary>
public static class RespondentGroup
{
    public const string Enterprise = "enterprise";

    /// <summary>监测员.</summary>
    public const string Monitor = "monitor";

    /// <summary>特聘监督员.</summary>
    public const string Supervisor = "supervisor";

    public const string Public = "public";

    public static IReadOnlyList<string> All { get; } = [Enterprise, Monitor, Supervisor, Public];
}
