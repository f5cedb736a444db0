using Hotline.Evaluation.Rounds;
using Hotline.Sms.Outbox;
using Hotline.Surveys.Campaigns;
using Microsoft.Extensions.Logging;

namespace Hotline.Surveys.Sending;

/// <summary>Ends campaigns by themselves: when their round closes, and when nothing waits any more.</summary>
public sealed class EndCampaign(CampaignStore campaigns, CampaignSteps steps, OutboxStore outbox, TimeProvider clock, ILogger<EndCampaign> log)
{
    internal static bool IsClosed(Round? round, DateTimeOffset now) =>
        round is null || round.State is RoundState.Closing or RoundState.Closed || now > round.Plan.ClosesAt;

    /// <summary>What was not sent is skipped by a run of its own.</summary>
    internal async Task FinishAsync(string id, CampaignEnd end, CancellationToken cancel)
    {
        var ended = await campaigns.ChangeAsync(id, c => c.IsOver ? null : c.Finish(end, clock.GetUtcNow()), cancel);
        if (ended is { Campaign: { IsOver: true, IsSettled: false } campaign })
        {
            await steps.BeginAsync(campaign, cancel);
        }

        log.CampaignEnded(id, ended?.Campaign.End);
    }

    /// <summary>Looks whether anything waits or is under way. Storage: one read per shard.</summary>
    /// <returns>The shards where something does; when there is none, the campaign is over.</returns>
    internal async Task<IReadOnlyList<int>> SettleAsync(Campaign campaign, CancellationToken cancel)
    {
        var tallies = await Task.WhenAll(Enumerable.Range(0, campaign.Shards).Select(shard => outbox.ReadTallyAsync(new OutboxShard(campaign.Id, shard), cancel)));
        var waiting = tallies.Index().Where(t => t.Item.States[DeliveryState.Created] + t.Item.States[DeliveryState.Sending] > 0).Select(t => t.Index).ToList();
        if (waiting.Count == 0)
        {
            await campaigns.ChangeAsync(campaign.Id, Settled, cancel);
        }

        return waiting;
    }

    private Campaign? Settled(Campaign campaign) => campaign switch
    {
        { IsSettled: true } => null,
        { IsOver: true } => campaign with { IsSettled = true },
        _ => campaign.Finish(CampaignEnd.Sent, clock.GetUtcNow()),
    };
}
