namespace Hotline.Surveys;

/// <summary>Keeps every text where the office can read it, and sends none: for trials, and until a gateway is contracted.</summary>
internal sealed class SandboxSms(TextStore texts, TimeProvider clock) : ISmsSender
{
    public const string Gateway = "sandbox";

    public async Task<SendResult> SendAsync(SmsText text, CancellationToken cancel) =>
        await texts.TryAddAsync(text, clock.GetUtcNow(), cancel) ? SendResult.Sent : SendResult.SentBefore;
}
