namespace Hotline.Tests.Simulator;

/// <summary>Runs when nothing else does: it needs all of the machine, and would hold up whatever waits for a page or a queue.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
