using Hotline.Sms.OptOuts;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Outbox;

/// <summary>
/// Sends one text, once per key, whatever is repeated and whoever crashes: the attempt is in the outbox before the gateway is asked. It does not
/// wait for the account's pace, which is for mailings: single texts are few, and somebody waits for them.
/// </summary>
public sealed class SendText
{
    /// <summary>Longer than a gateway can be asked (three times a minute and the pauses): whoever is not back by then will not come back.</summary>
    internal static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    private readonly ISmsSender sender;
    private readonly OutboxStore outbox;
    private readonly OptOutStore optOuts;
    private readonly SmsKeys keys;
    private readonly TimeSpan retryPause;
    private readonly TimeProvider clock;
    private readonly ILogger log;

    internal SendText(
        ISmsSender sender, OutboxStore outbox, OptOutStore optOuts, SmsKeys keys, IOptions<SmsOptions> options, TimeProvider clock, ILogger<SendText> log) =>
        (this.sender, this.outbox, this.optOuts, this.keys, retryPause, this.clock, this.log) = (sender, outbox, optOuts, keys, options.Value.RetryPause, clock, log);

    /// <returns>When to ask again; null when nothing is left to do.</returns>
    public async Task<TimeSpan?> RunAsync(SmsText text, CancellationToken cancel)
    {
        var isOut = !text.ToOptedOut && await optOuts.IsOutAsync(keys.PhoneHash(text.Phone), text.Sender, cancel);
        var (id, token) = (OutId.OfText(text.Key), Guid.NewGuid().ToString("N"));
        var delivery = await BeginAsync(id, token, isOut, cancel);
        if (delivery.IsUnderWay && delivery.Token == token)
        {
            delivery = await AskAsync(text, id, token);
        }

        return WaitOf(delivery);
    }

    private async Task<Delivery> BeginAsync(OutId id, string token, bool isOut, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        OutboxItem Begun(OutboxItem item) => item with { Delivery = Next(item.Delivery, token, isOut, now) };
        var shard = new OutboxShard(id.Mailing, id.Shard);
        var added = await outbox.AddAsync(shard, [Begun(new OutboxItem(id.Place, null, Delivery.New(now)))], cancel);
        return added[0].Delivery.Token == token ? added[0].Delivery : (await outbox.ChangeAsync(shard, [id.Place], Begun, cancel))[0].Delivery;
    }

    private static Delivery Next(Delivery delivery, string token, bool isOut, DateTimeOffset now) => delivery switch
    {
        { IsUnderWay: true } => now - delivery.At > LongestAttempt ? delivery.Interrupted(now) : delivery,
        _ when isOut => delivery.Skip("optedOut", now),
        _ => delivery.Begin(token, now),
    };

    /// <summary>The host's stopping does not end it: a call given up half-way may have been taken, and would never be made again.</summary>
    private async Task<Delivery> AskAsync(SmsText text, OutId id, string token)
    {
        var outcome = (await sender.SendAsync([text], id.ToString(), CancellationToken.None))[0];
        var now = clock.GetUtcNow();
        var items = await outbox.ChangeAsync(
            new OutboxShard(id.Mailing, id.Shard), [id.Place], item => item with { Delivery = item.Delivery.After(outcome, token, now, retryPause) }, CancellationToken.None);
        SmsLog.Sent(log, text.Key, items[0].Delivery.State, items[0].Delivery.Attempt, items[0].Delivery.Code);
        return items[0].Delivery;
    }

    private TimeSpan? WaitOf(Delivery delivery)
    {
        var at = delivery switch
        {
            // Somebody else asks the gateway now, or died while asking.
            { IsUnderWay: true } => clock.GetUtcNow() + retryPause,
            { IsWaiting: true } => delivery.NotBefore ?? delivery.At,
            _ => (DateTimeOffset?)null,
        };
        return at is { } time ? TimeSpan.FromTicks(Math.Max(ShortestWait.Ticks, (time - clock.GetUtcNow()).Ticks)) : null;
    }
}
