using System.Collections.Concurrent;
using Hotline.Sms.Texts;
using Hotline.Tests.Reliability;

namespace Hotline.Tests.Surveys.Sending;

/// <summary>A gateway that notes every text it was given, and says what the test wants.</summary>
internal sealed class FakeGateway : ISmsSender
{
    private readonly ConcurrentQueue<(SmsText Text, string OutId, DateTimeOffset At)> given = [];

    public string Name => "fake";

    public int MostPerCall { get; set; } = 100;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The instance that calls it may die at it.</summary>
    public Kill? Kill { get; set; }

    public Func<SmsText, SendOutcome> Says { get; set; } = text => new SendOutcome.Accepted($"id-{text.Key}");

    /// <summary>Before it answers.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<(SmsText Text, string OutId, DateTimeOffset At)> Given => [.. given];

    public IEnumerable<string> Phones => given.Select(g => g.Text.Phone);

    public int Segments(string text) => TextLength.Segments(text);

    public async Task<IReadOnlyList<SendOutcome>> SendAsync(IReadOnlyList<SmsText> texts, string outId, CancellationToken cancel)
    {
        Assert.InRange(texts.Count, 1, MostPerCall);
        IReadOnlyList<SendOutcome> said = [];
        await (Kill is null ? TakeAsync() : Kill.PassAsync(TakeAsync));
        return said;

        async Task TakeAsync()
        {
            foreach (var text in texts)
            {
                given.Enqueue((text, outId, Clock.GetUtcNow()));
            }

            await Meanwhile();
            said = [.. texts.Select(Says)];
        }
    }
}
