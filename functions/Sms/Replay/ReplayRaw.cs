using System.Collections.Concurrent;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Microsoft.Extensions.Logging;

namespace Hotline.Sms.Replay;

/// <summary>Which webhook bodies to take again.</summary>
/// <param name="From">Received from then on, UTC …</param>
/// <param name="To">… and before then.</param>
/// <param name="Gateway">Of one gateway only; null for all.</param>
/// <param name="Kind">Of one kind only; null for both.</param>
/// <param name="Next">Where the part before ended (<see cref="ReplayedPart.Next"/>); null for the first.</param>
public sealed record ReplaySpan(DateTimeOffset From, DateTimeOffset To, string? Gateway = null, WebhookKind? Kind = null, string? Next = null);

/// <summary>What one part of a replay put into the queues.</summary>
/// <param name="Bodies">Webhook bodies.</param>
/// <param name="Elements">Texts or reports in them.</param>
/// <param name="Skipped">Bodies that are gone, or whose gateway is.</param>
/// <param name="Next">Where the next part begins; null after the last.</param>
public sealed record ReplayedPart(int Bodies, int Elements, int Skipped, string? Next);

/// <summary>
/// Puts bodies of the raw log into the queues again, as the deliveries that they were: whatever they did is not done twice, and what was missed is done now.
/// </summary>
public sealed class ReplayRaw(RawLog raw, SmsWebhooks webhooks, ReceiveWebhook receive, ILogger<ReplayRaw> log)
{
    internal const int MostBodies = 500;

    // Of which some may be of another gateway or kind.
    private const int MostNames = 20_000;

    /// <summary>The next 500 bodies at most.</summary>
    public async Task<ReplayedPart> RunAsync(ReplaySpan span, CancellationToken cancel)
    {
        var (deliveries, next) = await FindAsync(span, cancel);
        var elements = new ConcurrentBag<int?>();
        await Parallel.ForEachAsync(
            deliveries, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel }, async (delivery, stop) => elements.Add(await ReplayAsync(delivery, stop)));
        var skipped = elements.Count(e => e is null);
        var part = new ReplayedPart(deliveries.Count - skipped, elements.Sum() ?? 0, skipped, next);
        log.RawLogReplayed(part.Bodies, part.Elements, part.Skipped);
        return part;
    }

    private async Task<(List<WebhookDelivery> Deliveries, string? Next)> FindAsync(ReplaySpan span, CancellationToken cancel)
    {
        var (found, names) = (new List<WebhookDelivery>(), 0);
        await foreach (var delivery in raw.ListAsync(span.From, span.To, span.Next ?? "", cancel))
        {
            names++;
            if ((span.Gateway ?? delivery.Gateway) == delivery.Gateway && (span.Kind ?? delivery.Kind) == delivery.Kind)
            {
                found.Add(delivery);
            }

            if (found.Count == MostBodies || names == MostNames)
            {
                return (found, delivery.BlobName);
            }
        }

        return (found, null);
    }

    /// <returns>How many elements; null if there is nothing to replay.</returns>
    private async Task<int?> ReplayAsync(WebhookDelivery delivery, CancellationToken cancel)
    {
        if (webhooks.Find(delivery.Gateway) is not { } webhook || await raw.ReadAsync(delivery, cancel) is not { } kept || webhook.Split(kept.Body) is not { Count: > 0 } parts)
        {
            return null;
        }

        await receive.EnqueueAsync(webhook, new WebhookBatch(delivery, kept.Query, kept.Body) { IsArchived = true }, parts, cancel);
        return parts.Count;
    }
}
