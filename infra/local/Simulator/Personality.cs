namespace Hotline.Local.Simulator;

/// <summary>How somebody takes being asked. <paramref name="Weight"/> is its share among all.</summary>
/// <param name="Name">A word or two.</param>
/// <param name="Weight">Of a thousand or so.</param>
/// <param name="WhenAsked">What somebody says to a question.</param>
internal sealed record Personality(string Name, int Weight, Func<Random, Question, IEnumerable<Saying>> WhenAsked)
{
    /// <summary>What somebody says to a text of the same sender that asks nothing, such as a hint.</summary>
    public Func<Random, Question, IEnumerable<Saying>> WhenTold { get; init; } = (_, _) => [];

    /// <summary>Waits until the round is closed before saying anything.</summary>
    public bool IsTooLate { get; init; }

    /// <summary>Nothing reaches this phone.</summary>
    public bool IsUnreachable { get; init; }
}
