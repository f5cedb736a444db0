using Hotline.Casework.Routing;

namespace Hotline.Local;

/// <summary>A message and what was decided.</summary>
internal sealed record Decided(LabelledMessage Message, RoutingDecision Decision);

/// <summary>A line of the route command's output.</summary>
internal sealed record RoutedLine(
    string Id,
    string Lead,
    IReadOnlyList<string> Co,
    string Category,
    double Confidence,
    bool Automatic,
    IReadOnlyList<string> Candidates,
    IReadOnlyList<string> Reasons)
{
    public static RoutedLine Of(Decided decided) => decided.Decision switch
    {
        var d => new(decided.Message.Id, d.Lead, d.Co, d.Category, d.Confidence, d.Automatic, d.Candidates, d.Reasons),
    };
}
