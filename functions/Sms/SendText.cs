namespace Hotline.Sms;

/// <summary>Sends one text, once per key, whatever is repeated and whoever crashes.</summary>
public sealed class SendText
{
    private readonly ISmsSender sender;

    internal SendText(ISmsSender sender) => this.sender = sender;

    public async Task RunAsync(SmsText text, CancellationToken cancel) => await sender.SendAsync([text], text.Key, cancel);
}
