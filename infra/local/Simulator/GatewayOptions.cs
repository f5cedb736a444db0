namespace Hotline.Local.Simulator;

/// <summary>The account at the simulated gateway.</summary>
internal sealed record GatewayAccount(string KeyId, string KeySecret)
{
    /// <summary>Approved signatures (签名); null for whatever comes.</summary>
    public IReadOnlyCollection<string>? Signs { get; init; }

    /// <summary>
    /// Approved templates (模板): code → wordings with variables as <c>${name}</c>. A real one has one wording; here the first is taken whose variables are all
    /// given, so that one code serves campaigns of different wordings.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Templates { get; init; }
}

/// <param name="Account">Whose texts it takes.</param>
/// <param name="Faults">What goes wrong.</param>
/// <param name="Seed">Of all chance.</param>
internal sealed record GatewayOptions(GatewayAccount Account, Faults Faults, int Seed)
{
    /// <summary>Where it listens; any free port unless set.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>How long a minute of the gateway's schedules takes here: it pushes again after 1, 5, 10, 30 and 60 of them.</summary>
    public TimeSpan Minute { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long it waits for the app's answer to a push; Alibaba's 700 ms are short for a machine that runs everything at once.</summary>
    public TimeSpan PushLimit { get; init; } = TimeSpan.FromSeconds(3);

    public int LargestPush { get; init; } = 100;

    /// <summary>What is pushed at the same time, of each kind.</summary>
    public int Connections { get; init; } = 4;
}
