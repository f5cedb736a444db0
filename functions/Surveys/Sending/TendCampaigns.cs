using System.Globalization;
using Hotline.Evaluation.Rounds;
using Hotline.Surveys.Campaigns;
using Microsoft.Extensions.Logging;

namespace Hotline.Surveys.Sending;

/// <summary>
/// Looks after the active campaigns: starts those whose time has come, ends those whose round closed and those with nothing left, and begins anew the lanes whose
/// chain ended before its work, as after a crash or in the poison queue. Storage: one read, and per active campaign two and two per shard.
/// </summary>
public sealed class TendCampaigns(
    CampaignStore campaigns, CampaignLaneStore lanes, CampaignSteps steps, StartCampaign start, EndCampaign end, RoundStore rounds, TimeProvider clock, ILogger<TendCampaigns> log)
{
    /// <summary>A command has asked for its first steps by then.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    internal async Task RunAsync(CancellationToken cancel)
    {
        foreach (var id in (await campaigns.ReadActiveAsync(cancel)).Read().Keys)
        {
            if ((await campaigns.FindAsync(id, cancel))?.Campaign is { IsActive: true } campaign)
            {
                await TendAsync(campaign, cancel);
            }
        }
    }

    private async Task TendAsync(Campaign campaign, CancellationToken cancel)
    {
        var round = campaign.IsOver ? null : (await rounds.FindAsync(campaign.Plan.Round, cancel))?.Round;
        if (!campaign.IsOver && EndCampaign.IsClosed(round, clock.GetUtcNow()))
        {
            await end.FinishAsync(campaign.Id, CampaignEnd.RoundClosed, cancel);
        }
        else if (campaign.State == CampaignState.Scheduled)
        {
            await StartAsync(campaign, cancel);
        }
        else if (campaign.State != CampaignState.Paused)
        {
            await ReviveAsync(campaign, cancel);
        }
    }

    private async Task StartAsync(Campaign campaign, CancellationToken cancel)
    {
        if (campaign.Plan.StartsAt > clock.GetUtcNow())
        {
            return;
        }

        var outcome = await start.RunAsync(campaign.Id, null, cancel);
        if (outcome is CampaignOutcome.Nobody)
        {
            await end.FinishAsync(campaign.Id, CampaignEnd.Nobody, cancel);
        }
        else if (outcome is not CampaignOutcome.Moved)
        {
            // It stays scheduled: its round may open, another campaign may end.
            log.CampaignCannotStart(campaign.Id, outcome.GetType().Name);
        }
    }

    private async Task ReviveAsync(Campaign campaign, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var waiting = campaign.IsFilled ? await end.SettleAsync(campaign, cancel) : [CampaignStep.FillLane];
        foreach (var lane in waiting)
        {
            var state = (await lanes.FindAsync(campaign.Id, lane, cancel))?.Lane;
            if (campaign.MovedAt + Grace < now && (state is null || state.IsDead(campaign.Run, now)))
            {
                // Named by the minute: two instances that see it at once begin one chain.
                await steps.BeginAsync(campaign, lane, string.Create(CultureInfo.InvariantCulture, $"{campaign.Run}.{now:yyyyMMddHHmm}"), cancel);
                log.LaneRevived(campaign.Id, lane);
            }
        }
    }
}
