using Hotline.Surveys.Campaigns;

namespace Hotline.Surveys.Sending;

/// <summary>
/// Does one step of a campaign, if it is the lane's next, and asks for the one after it. Storage: campaign, round and lane once each, the lane's row twice
/// written, and what the step itself takes.
/// </summary>
public sealed class WorkOnCampaign(
    CampaignStore campaigns, CampaignLaneStore lanes, CampaignSteps steps, FillOutbox fill, WorkOnBatch batch, EndCampaign end, TimeProvider clock)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    internal async Task RunAsync(CampaignStep step, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (step.Due > now + Moment)
        {
            await steps.SendAsync(step, cancel);
            return;
        }

        if ((await campaigns.FindAsync(step.Campaign, cancel))?.Campaign is not { } campaign || campaign.Run != step.Run || !CampaignSteps.LanesOf(campaign).Any())
        {
            return;
        }

        var found = await lanes.FindAsync(campaign.Id, step.Lane, cancel);
        switch (CampaignLane.Advise(found?.Lane, step, now))
        {
            case LaneAdvice.Drop:
                break;
            case LaneAdvice.Take when await lanes.TryWriteAsync(campaign.Id, step.Lane, CampaignLane.TakenBy(step, now), found?.ETag, cancel) is { } taken:
                await TakenAsync(campaign, step, taken, cancel);
                break;
            default:
                await steps.SendAsync(step with { Due = now + LookAgain }, cancel);
                break;
        }
    }

    private async Task TakenAsync(Campaign campaign, CampaignStep step, StoredLane lane, CancellationToken cancel)
    {
        CampaignStep? next;
        try
        {
            next = await (step.Work == CampaignWork.Fill ? fill.RunAsync(campaign, step, cancel) : batch.RunAsync(campaign, step, cancel));
            await (next is null ? Task.CompletedTask : steps.SendAsync(next, cancel));
        }
        catch
        {
            // Nothing of this step is going on any more: its message need not wait until the lane is free by itself.
            await TryAbandonAsync(campaign.Id, step.Lane, lane);
            throw;
        }

        // After the next step was asked for: a lane that says it was done has one.
        await lanes.TryWriteAsync(campaign.Id, step.Lane, lane.Lane.Released(next?.Due), lane.ETag, cancel);
        if (next is null && step.Work == CampaignWork.Send)
        {
            await SettleAsync(campaign, cancel);
        }
    }

    private async Task SettleAsync(Campaign campaign, CancellationToken cancel)
    {
        if ((await campaigns.FindAsync(campaign.Id, cancel))?.Campaign is { } now && now.Run == campaign.Run && now.State != CampaignState.Paused)
        {
            await end.SettleAsync(now, cancel);
        }
    }

    private async Task TryAbandonAsync(string campaign, int lane, StoredLane taken)
    {
        try
        {
            await lanes.TryWriteAsync(campaign, lane, taken.Lane.Abandoned(), taken.ETag, CancellationToken.None);
        }
#pragma warning disable CA1031 // What failed before is thrown on; the lane becomes free by itself.
        catch (Exception)
        {
        }
#pragma warning restore CA1031
    }
}
