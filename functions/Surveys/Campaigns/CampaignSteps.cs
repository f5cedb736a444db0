using System.Globalization;
using Azure.Storage.Queues;
using Hotline.Platform.Storage;

namespace Hotline.Surveys.Campaigns;

/// <summary>The queue <c>campaigns</c>.</summary>
public sealed class CampaignSteps(QueueServiceClient queues, TimeProvider clock)
{
    public const string Queue = "campaigns";

    /// <summary>A queue keeps no message hidden for longer than seven days; a step that comes too early goes back.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(6.5);

    private readonly MessageQueue<CampaignStep> queue = new(queues, Queue);

    internal Task SendAsync(CampaignStep step, CancellationToken cancel)
    {
        var delay = step.Due - clock.GetUtcNow();
        var seconds = Math.Clamp(Math.Ceiling(delay.TotalSeconds), 0, LongestDelay.TotalSeconds);
        return queue.SendAsync(step, TimeSpan.FromSeconds(seconds), cancel);
    }

    /// <summary>The first step of every lane that a run has. Asking twice starts nothing twice.</summary>
    internal async Task BeginAsync(Campaign campaign, CancellationToken cancel)
    {
        foreach (var lane in LanesOf(campaign))
        {
            await BeginAsync(campaign, lane, campaign.Run.ToString(CultureInfo.InvariantCulture), cancel);
        }
    }

    internal Task BeginAsync(Campaign campaign, int lane, string chain, CancellationToken cancel)
    {
        var isFill = lane == CampaignStep.FillLane;
        return SendAsync(
            new CampaignStep(
                campaign.Id, isFill ? CampaignWork.Fill : CampaignWork.Send, campaign.Run, chain, 0, isFill ? 0 : lane, isFill ? 0 : lane, clock.GetUtcNow(), null),
            cancel);
    }

    /// <summary>The filling alone until it is done; nothing for a campaign that has no texts to move.</summary>
    internal static IEnumerable<int> LanesOf(Campaign campaign) => campaign switch
    {
        { Population: null } or { State: CampaignState.Paused or CampaignState.Scheduled } or { IsSettled: true } => [],
        { IsFilled: false } => [CampaignStep.FillLane],
        _ => Enumerable.Range(0, Math.Min(campaign.Shards, campaign.Batches)),
    };
}
