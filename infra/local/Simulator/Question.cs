namespace Hotline.Local.Simulator;

/// <summary>What a phone is asked by a text.</summary>
/// <param name="Units">Those it may rate.</param>
/// <param name="Text">The whole of it.</param>
internal sealed record Question(IReadOnlyList<RatedUnit> Units, string Text);
