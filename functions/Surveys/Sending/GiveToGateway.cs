using Azure;
using Hotline.Platform.Storage;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys.Sending;

/// <summary>Brings texts under way, gives exactly those to the gateway, and writes down what it said.</summary>
public sealed class GiveToGateway
{
    private const int MostTries = 5;

    /// <summary>With <see cref="MostTries"/> of writing, each within the deadline of a commit, it ends before <see cref="CampaignLane.Busy"/>.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly OutboxStore outbox;
    private readonly ISmsSender sender;
    private readonly TimeSpan retryPause;
    private readonly TimeProvider clock;

    internal GiveToGateway(OutboxStore outbox, ISmsSender sender, IOptions<SmsOptions> options, TimeProvider clock) =>
        (this.outbox, this.sender, retryPause, this.clock) = (outbox, sender, options.Value.RetryPause, clock);

    /// <returns>The batch as it is then.</returns>
    internal async Task<IReadOnlyList<OutboxItem>> RunAsync(
        CampaignBatch batch, IReadOnlyList<OutboxItem> items, IReadOnlyDictionary<string, Verdict> verdicts, CancellationToken cancel)
    {
        if (!verdicts.Values.Any(v => v is Verdict.Send or Verdict.Skip))
        {
            return items;
        }

        var (token, now) = (Guid.NewGuid().ToString("N"), clock.GetUtcNow());
        var begun = await outbox.ChangeAsync(batch.Shard, batch.Prefix, item => Begin(item, verdicts.GetValueOrDefault(item.Row), token, now), cancel);
        var mine = begun.Where(item => item.Delivery.Token == token && item.Delivery.IsUnderWay).ToList();
        if (mine.Count == 0)
        {
            return begun;
        }

        var outcomes = await SendAsync(batch, mine, verdicts, cancel);
        return await RecordAsync(batch, token, outcomes);
    }

    private static OutboxItem Begin(OutboxItem item, Verdict? verdict, string token, DateTimeOffset now) => verdict switch
    {
        Verdict.Send => item with { Delivery = item.Delivery.Begin(token, now) },
        Verdict.Skip skip when item.Delivery.IsWaiting => item with
        {
            Delivery = item.Delivery.Skip(skip.Why, now),
            IsAnswered = item.IsAnswered || skip.Why == Verdict.Skip.Answered,
            IsOptedOut = item.IsOptedOut || skip.Why == Verdict.Skip.OptedOut,
        },
        _ => item,
    };

    private async Task<Dictionary<string, SendOutcome>> SendAsync(
        CampaignBatch batch, List<OutboxItem> items, IReadOnlyDictionary<string, Verdict> verdicts, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(Longest, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        var outId = new OutId(batch.Campaign.Id, batch.Shard.Shard, batch.Prefix[..^1]).ToString();
        var outcomes = new Dictionary<string, SendOutcome>(StringComparer.Ordinal);
        foreach (var call in items.Chunk(sender.MostPerCall))
        {
            var said = limit.IsCancellationRequested
                ? Enumerable.Repeat<SendOutcome>(new SendOutcome.Refused("notGiven", MayRetry: true), call.Length)
                : await sender.SendAsync([.. call.Select(item => ((Verdict.Send)verdicts[item.Row]).Text)], outId, limit.Token);
            foreach (var (item, outcome) in call.Zip(said))
            {
                outcomes[item.Row] = outcome;
            }
        }

        return outcomes;
    }

    /// <summary>The gateway has the texts: nothing short of this instance's end may keep that from being written, its stopping neither.</summary>
    private async Task<IReadOnlyList<OutboxItem>> RecordAsync(CampaignBatch batch, string token, Dictionary<string, SendOutcome> outcomes)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var now = clock.GetUtcNow();
                return await outbox.ChangeAsync(
                    batch.Shard,
                    batch.Prefix,
                    item => outcomes.TryGetValue(item.Row, out var outcome) ? item with { Delivery = item.Delivery.After(outcome, token, now, retryPause) } : item,
                    CancellationToken.None);
            }
            catch (RequestFailedException) when (tries < MostTries)
            {
                await LostRace.PauseAsync(tries + 5, CancellationToken.None);
            }
        }
    }
}
