using System.Diagnostics;

namespace Hotline.Platform.Telemetry;

/// <summary>The activities of functions: a trace runs from the request that began it through the queues to the last function that follows.</summary>
internal static class FunctionTrace
{
    public const string Source = "Hotline";

    private static readonly ActivitySource Activities = new(Source);

    /// <returns>Null if nobody listens.</returns>
    public static Activity? Start(string function) => Activities.StartActivity(function);

    /// <summary>Continues the sender's trace. The host's own activity of this run, which belongs to another trace, is linked.</summary>
    /// <param name="function">The name in its <c>[Function]</c> attribute.</param>
    /// <param name="message">The message's body.</param>
    /// <returns>Null if nobody listens.</returns>
    public static Activity? StartOnMessage(string function, string message)
    {
        var sender = MessageTrace.Of(message);
        ActivityLink[] links = sender != default && Activity.Current is { } run ? [new(run.Context)] : [];
        return Activities.StartActivity(function, ActivityKind.Consumer, sender, links: links);
    }
}
