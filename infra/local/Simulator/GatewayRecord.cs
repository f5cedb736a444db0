using System.Collections.Concurrent;

namespace Hotline.Local.Simulator;

/// <summary>How the gateway answered a call of the app.</summary>
/// <param name="At">UTC.</param>
/// <param name="OutId">The call's; null for none.</param>
/// <param name="Phones">How many.</param>
/// <param name="Code">What it answered, or would have.</param>
/// <param name="IsLost">The app did not get the answer.</param>
internal sealed record GatewayAnswer(DateTimeOffset At, string? OutId, int Phones, string Code, bool IsLost);

/// <summary>What happened at the gateway, and nobody else knows for sure.</summary>
internal sealed class GatewayRecord
{
    private readonly ConcurrentQueue<GatewayText> texts = [];
    private readonly ConcurrentQueue<GatewayAnswer> answers = [];
    private readonly ConcurrentDictionary<(PushKind Kind, string Element), int> taken = [];
    private readonly ConcurrentQueue<string> givenUp = [];
    private int pushes;
    private int lostPushes;

    /// <summary>Every text it took, in order: each is one that a phone gets.</summary>
    public IReadOnlyCollection<GatewayText> Texts => texts;

    public IReadOnlyCollection<GatewayAnswer> Answers => answers;

    /// <summary>Elements that no push brought to the app; empty unless the app was away for long.</summary>
    public IReadOnlyCollection<string> GivenUp => givenUp;

    public int Pushes => pushes;

    /// <summary>What was sent and pushed until now: it grows while anything happens.</summary>
    public int Traffic => Pushes + texts.Count;

    /// <summary>Pushes that the app may have taken without the gateway's knowing.</summary>
    public int LostPushes => lostPushes;

    /// <summary>The elements that the app said it took, each with how often it said so.</summary>
    public IReadOnlyDictionary<string, int> Taken(PushKind kind) =>
        taken.Where(t => t.Key.Kind == kind).ToDictionary(t => t.Key.Element, t => t.Value, StringComparer.Ordinal);

    internal void Add(GatewayText text) => texts.Enqueue(text);

    internal void Add(GatewayAnswer answer) => answers.Enqueue(answer);

    internal void AddPush(PushKind kind, IReadOnlyList<PushElement> batch, bool wasTaken, bool isLost)
    {
        Interlocked.Increment(ref pushes);
        Interlocked.Add(ref lostPushes, isLost ? 1 : 0);
        foreach (var element in wasTaken ? batch : [])
        {
            taken.AddOrUpdate((kind, element.Key), 1, (_, times) => times + 1);
        }
    }

    internal void GiveUp(PushElement element) => givenUp.Enqueue(element.Key);
}
