namespace Hotline.Casework.Routing;

/// <summary>Past dispatches that the office sent; desk corrections join them when the model is trained.</summary>
internal sealed record RoutingExamples(IReadOnlyList<LabelledMessage> Messages);
