using Hotline.Sms.Texts;

namespace Hotline.Sms.Gateways;

/// <summary>Keeps every text where the office can read it, and sends none: for trials, and until a gateway is contracted.</summary>
internal sealed class SandboxSms(TextStore store, TimeProvider clock) : ISmsSender
{
    public string Name => SmsOptions.Sandbox;

    public int MostPerCall => 100;

    public int Segments(string text) => TextLength.Segments(text);

    public async Task<IReadOnlyList<SendOutcome>> SendAsync(IReadOnlyList<SmsText> texts, string outId, CancellationToken cancel) =>
        await Task.WhenAll(texts.Select(text => KeepAsync(text, cancel)));

    private async Task<SendOutcome> KeepAsync(SmsText text, CancellationToken cancel)
    {
        await store.TryAddAsync(text, clock.GetUtcNow(), cancel);
        return new SendOutcome.Accepted(text.Key);
    }
}
