namespace Hotline.Local.Simulator;

/// <summary>What somebody means by a text, whatever the app makes of it.</summary>
internal enum Meant
{
    /// <summary>Levels for units.</summary>
    Rates,

    /// <summary>No more texts of this sender.</summary>
    OptsOut,

    /// <summary>Texts of this sender again.</summary>
    ComesBack,

    /// <summary>Nothing that may count.</summary>
    Nothing,
}

/// <summary>A text that somebody sends.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Meant">What it means.</param>
/// <param name="Levels">What it rates; empty unless it does.</param>
/// <param name="Pause">After the one before, or after what it reacts to, from 0 to 1 of the longest pause.</param>
internal sealed record Saying(string Text, Meant Meant, IReadOnlyList<(RatedUnit Unit, int Level)> Levels, double Pause)
{
    public static Saying Rating(string text, double pause, params IReadOnlyList<(RatedUnit Unit, int Level)> levels) => new(text, Meant.Rates, levels, pause);

    public static Saying Other(string text, Meant meant, double pause) => new(text, meant, [], pause);
}
