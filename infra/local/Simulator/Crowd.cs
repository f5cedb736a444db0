using System.Collections.Concurrent;

namespace Hotline.Local.Simulator;

/// <summary>A text that somebody sent, and when.</summary>
internal sealed record Said(Voter Voter, Personality Personality, Saying Saying, SaidText At);

/// <summary>Everybody who has a phone: gets the gateway's texts and answers them, each in its own way and time, and notes what it meant.</summary>
/// <param name="gateway">Brings the texts.</param>
/// <param name="luck">Decides who is how.</param>
/// <param name="find">Whose phone it is; null for nobody's.</param>
/// <param name="read">How a text is understood.</param>
/// <param name="longestPause">Between two texts of one phone.</param>
internal sealed class Crowd(SimulatedGateway gateway, Luck luck, Func<string, Voter?> find, ReadText read, TimeSpan longestPause)
{
    private readonly ConcurrentQueue<Said> said = [];
    private readonly ConcurrentDictionary<string, Question> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Func<Task>> tooLate = [];
    private int busy;

    /// <summary>All that was said, in the order of its ids.</summary>
    public IReadOnlyList<Said> All => [.. said.OrderBy(s => s.At.Id)];

    /// <summary>Phones that are about to say more.</summary>
    public int Busy => Volatile.Read(ref busy);

    /// <summary>Gets each as it is said.</summary>
    public Action<Said> Hear { get; init; } = _ => { };

    public Personality PersonalityOf(string phone) => Personalities.Of(luck, phone);

    /// <summary>For <see cref="SimulatedGateway.Phones"/>.</summary>
    public bool Receive(GatewayText text)
    {
        if (find(text.Phone) is not { } voter || PersonalityOf(text.Phone) is not { IsUnreachable: false } personality)
        {
            return false;
        }

        var random = luck.For("says", $"{text.Phone}|{text.Text}");
        if (read.Question(text) is { } question)
        {
            asked[text.Phone] = question;
            Start(voter, personality, personality.WhenAsked(random, question), text);
        }
        else if (ReadText.IsHint(text) && asked.TryGetValue(text.Phone, out var before))
        {
            Start(voter, personality, personality.WhenTold(random, before), text);
        }

        return true;
    }

    /// <summary>Those who waited for the round to close say now what they have to say.</summary>
    public void RoundClosed()
    {
        while (tooLate.TryDequeue(out var start))
        {
            Interlocked.Increment(ref busy);
            _ = start();
        }
    }

    private void Start(Voter voter, Personality personality, IEnumerable<Saying> sayings, GatewayText text)
    {
        List<Saying> list = [.. sayings];
        Interlocked.Increment(ref busy);
        if (personality.IsTooLate && list.Count > 0)
        {
            tooLate.Enqueue(() => SayAsync(voter, personality, list, text));
            Interlocked.Decrement(ref busy);
        }
        else
        {
            _ = SayAsync(voter, personality, list, text);
        }
    }

    private async Task SayAsync(Voter voter, Personality personality, IReadOnlyList<Saying> sayings, GatewayText text)
    {
        foreach (var saying in sayings)
        {
            if (saying.Pause > 0)
            {
                await Task.Delay(longestPause * saying.Pause);
            }

            var one = new Said(voter, personality, saying, gateway.Say(voter.Phone, saying.Text, text.Extension));
            said.Enqueue(one);
            Hear(one);
        }

        Interlocked.Decrement(ref busy);
    }
}
