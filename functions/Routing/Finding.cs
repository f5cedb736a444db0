namespace Hotline.Routing;

/// <summary>One observation in a message: <paramref name="Text"/> was found and speaks for or against a category.</summary>
internal sealed record Finding(int Category, EvidenceKind Kind, string Text);
