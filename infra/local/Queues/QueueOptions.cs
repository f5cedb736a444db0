namespace Hotline.Local.Queues;

/// <summary>host.json's <c>extensions.queues</c>, with the Functions' defaults.</summary>
internal sealed class QueueOptions
{
    /// <summary>Messages received at once, at most 32. Default of <see cref="NewBatchThreshold"/>: half of it.</summary>
    public int BatchSize { get; set; } = 16;

    /// <summary>The next batch is received when no more than this many messages are in work.</summary>
    public int? NewBatchThreshold { get; set; }

    /// <summary>Tries before a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; set; } = 5;

    /// <summary>How long a message rests after a failure.</summary>
    public TimeSpan VisibilityTimeout { get; set; } = TimeSpan.Zero;

    /// <summary>The longest pause between looks into an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary><c>base64</c> or <c>none</c>.</summary>
    public string MessageEncoding { get; set; } = "base64";

    /// <summary>Not in host.json: how long a received message stays invisible, renewed at half of it. The Functions host takes ten minutes.</summary>
    public TimeSpan Invisibility { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Not in host.json: how long a stop waits for messages in work.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public int Threshold => NewBatchThreshold ?? BatchSize / 2;

    public bool IsBase64 => MessageEncoding.Equals("base64", StringComparison.OrdinalIgnoreCase);

    public void Check()
    {
        Require(BatchSize is >= 1 and <= 32, "batchSize must be 1 to 32");
        Require(Threshold >= 0, "newBatchThreshold must not be negative");
        Require(MaxDequeueCount >= 1, "maxDequeueCount must be at least 1");
        Require(MaxPollingInterval >= TimeSpan.FromMilliseconds(100), "maxPollingInterval must be at least 100 ms");
        Require(IsBase64 || MessageEncoding.Equals("none", StringComparison.OrdinalIgnoreCase), "messageEncoding must be base64 or none");
    }

    private static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new StartException($"host.json: extensions.queues.{rule}.");
        }
    }
}
