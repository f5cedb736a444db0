using Azure;

namespace Hotline.Casework.Following;

internal enum RebuildState
{
    Running,
    Done,
}

/// <summary>
/// How far a rebuild is: in which part (the tickets, then each projection) and after which row. <paramref name="Repaired"/> rows were missing
/// or wrong, <paramref name="Removed"/> ones stood for no ticket; a page that had to be repeated counts what was left to do.
/// </summary>
internal sealed record Rebuild(
    string Run, RebuildState State, string Part, string After, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt, int Tickets, int Repaired, int Removed, ETag? ETag)
{
    /// <summary>Longer than a page takes, repeated attempts included: whoever asks then starts a new one.</summary>
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(15);

    public RebuildPage Page => new(Run, Part, After);

    public bool IsUnderWay(DateTimeOffset now) => State == RebuildState.Running && now - UpdatedAt < Stuck;
}

/// <summary>The message of the queue <c>rebuild</c>: do this page, then the next.</summary>
public sealed record RebuildPage(string Run, string Part, string After);
