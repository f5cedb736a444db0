namespace Hotline.Casework.Routing;

/// <summary>How a message was, or should have been, dispatched: unit ids and a category code.</summary>
internal sealed record Dispatched(string Lead, IReadOnlyList<string> Co, string Category);

/// <summary>
/// A line of a file of messages. Those with <paramref name="Expected"/> teach and measure. <paramref name="Difficulty"/> groups the figures;
/// <paramref name="DuplicateOf"/> is the id of an earlier message about the same matter, from which this one must not be guessed when measuring.
/// </summary>
internal sealed record LabelledMessage(string Id, MessageText Message, Dispatched? Expected, string? Difficulty, string? DuplicateOf)
{
    /// <summary>The messages of one matter share it.</summary>
    public string DuplicateCandidate => DuplicateOf ?? Id;
}
