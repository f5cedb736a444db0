namespace Hotline.Local.Simulator;

/// <summary>What goes wrong on the way, each with its chance from 0 to 1. Documented troubles of real gateways, only more of them.</summary>
internal sealed record Faults
{
    public static Faults None { get; } = new();

    public static Faults All { get; } = new()
    {
        Throttled = 0.05,
        LimitedPhones = 0.003,
        SlowAnswers = 0.1,
        NeverTaken = 0.02,
        LostAcceptances = 0.05,
        LostReports = 0.02,
        HeldBack = 0.1,
        PushedTwice = 0.1,
        Shuffled = 0.5,
        LostAnswers = 0.05,
        BadElements = 0.1,
        Restarts = 0.01,
    };

    /// <summary>A call is refused for its account's pace; the same call is taken when it comes again.</summary>
    public double Throttled { get; init; }

    /// <summary>A call is refused for one of its phones' own limit, always.</summary>
    public double LimitedPhones { get; init; }

    /// <summary>A call, or a push as the app sees it, takes some time.</summary>
    public double SlowAnswers { get; init; }

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>The connection ends before a call was taken: the sender cannot know.</summary>
    public double NeverTaken { get; init; }

    /// <summary>A call is taken, and the connection ends before the answer.</summary>
    public double LostAcceptances { get; init; }

    /// <summary>No report ever tells what became of a text.</summary>
    public double LostReports { get; init; }

    /// <summary>An element is pushed late, so that others overtake it.</summary>
    public double HeldBack { get; init; }

    public TimeSpan LongestHold { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>An element that the app has taken is pushed again, up to three times.</summary>
    public double PushedTwice { get; init; }

    /// <summary>The elements of a batch are in any order.</summary>
    public double Shuffled { get; init; }

    /// <summary>The app's right answer to a push does not arrive, so the whole batch comes again.</summary>
    public double LostAnswers { get; init; }

    /// <summary>An element that is no message is among those of a batch.</summary>
    public double BadElements { get; init; }

    /// <summary>A call or a push makes the gateway drop all its connections; what it took and what it has to push survives.</summary>
    public double Restarts { get; init; }
}
