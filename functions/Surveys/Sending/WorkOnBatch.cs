using Hotline.City.Directory;
using Hotline.Evaluation.Rounds;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Surveys.Campaigns;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys.Sending;

/// <summary>
/// What becomes of a batch now, and when which batch of the shard is next. A shard's batches are gone through in passes: what has to wait for another attempt or
/// another day is left, and a further pass comes for it when its time has come.
/// </summary>
public sealed class WorkOnBatch(
    SendBatch send, EndCampaign end, RoundStore rounds, OutboxStore outbox, CampaignTexts texts, LiveDirectory directory, IOptions<SmsOptions> options, TimeProvider clock)
{
    /// <returns>The next step; null if the shard has none.</returns>
    internal async Task<CampaignStep?> RunAsync(Campaign campaign, CampaignStep step, CancellationToken cancel) => await LeftAsync(campaign, step, cancel) switch
    {
        BatchLeft.Again again => step.Next(step.Batch, again.Due, step.Again),
        BatchLeft.Done { Rest: var rest } when step.Batch + campaign.Shards is var next && next < campaign.Batches =>
            step.Next(next, clock.GetUtcNow(), Earlier(step.Again, rest)),
        BatchLeft.Done { Rest: var rest } => await NextPassAsync(campaign, step, Earlier(step.Again, rest), cancel),
        _ => null,
    };

    private async Task<BatchLeft> LeftAsync(Campaign campaign, CampaignStep step, CancellationToken cancel)
    {
        if (campaign.IsOver)
        {
            return await SkipAsync(campaign, step.Batch, cancel);
        }

        var (round, now) = ((await rounds.FindAsync(campaign.Plan.Round, cancel))?.Round, clock.GetUtcNow());
        if (EndCampaign.IsClosed(round, now))
        {
            await end.FinishAsync(campaign.Id, CampaignEnd.RoundClosed, cancel);
            return new BatchLeft.Stopped();
        }

        var city = directory.Current;
        var opens = options.Value.Window.Next(now > round!.Plan.OpensAt ? now : round.Plan.OpensAt, city.Calendar, campaign.Plan.Force);
        return opens > now
            ? new BatchLeft.Again(opens)
            : await send.RunAsync(new CampaignBatch(campaign, round, city, texts.Of(campaign.Plan, round, city), step.Batch), cancel);
    }

    /// <summary>One transaction, in the lane: rows under way are of a worker that died.</summary>
    private async Task<BatchLeft> SkipAsync(Campaign campaign, int batch, CancellationToken cancel)
    {
        var (now, why) = (clock.GetUtcNow(), campaign.End == CampaignEnd.Cancelled ? "cancelled" : "roundClosed");
        await outbox.ChangeAsync(
            campaign.ShardOf(batch), Campaign.PrefixOf(batch), item => item with { Delivery = item.Delivery.Interrupted(now).Skip(why, now) }, cancel);
        return new BatchLeft.Done(null);
    }

    /// <summary>A pass that left nothing but finds the tally otherwise met texts that somebody else had moved, or a clock that went back.</summary>
    private async Task<CampaignStep?> NextPassAsync(Campaign campaign, CampaignStep step, DateTimeOffset? rest, CancellationToken cancel)
    {
        var soonest = clock.GetUtcNow() + options.Value.RetryPause;
        if (rest is { } due)
        {
            return step.Next(step.Shard, due > soonest ? due : soonest, null);
        }

        var tally = await outbox.ReadTallyAsync(new OutboxShard(campaign.Id, step.Shard), cancel);
        return tally.States[DeliveryState.Created] + tally.States[DeliveryState.Sending] > 0 ? step.Next(step.Shard, soonest, null) : null;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is { } a && other is { } b ? (a < b ? a : b) : one ?? other;
}
