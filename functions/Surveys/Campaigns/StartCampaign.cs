using Azure;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Storage;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;

namespace Hotline.Surveys.Campaigns;

/// <summary>
/// Begins a campaign, or puts it on the timer's list if its time has not come. Beginning freezes whom it asks in a blob, then moves the campaign, then asks for
/// the first step; after a crash in between, the timer asks for it.
/// </summary>
public sealed class StartCampaign(
    CampaignStore campaigns, CampaignFiles files, CampaignSteps steps, CheckCampaign check, MeasureCampaign measure, SmsKeys keys, TimeProvider clock)
{
    internal async Task<CampaignOutcome> RunAsync(string id, ETag? expected, CancellationToken cancel)
    {
        for (var tries = 1; await campaigns.FindAsync(id, cancel) is { } found; tries++)
        {
            if (IsThere(found.Campaign))
            {
                await steps.BeginAsync(found.Campaign, cancel);
                return new CampaignOutcome.Moved(found);
            }

            if (expected is { } etag && etag != found.ETag)
            {
                return new CampaignOutcome.Stale(found.Campaign);
            }

            var active = await campaigns.ReadActiveAsync(cancel);
            var (to, refusal) = await NextAsync(found.Campaign, cancel);
            if ((refusal ?? ExtensionTaken(found.Campaign.Plan, active)) is { } no)
            {
                return no;
            }

            if (await campaigns.TryMoveAsync(found, to!, active, cancel))
            {
                // The ETag was this caller's: what comes now is of its own making.
                expected = null;
            }
            else
            {
                await LostRace.PauseAsync(tries, cancel);
            }
        }

        return new CampaignOutcome.NotFound();
    }

    private bool IsLater(CampaignPlan plan) => plan.StartsAt > clock.GetUtcNow();

    private bool IsThere(Campaign campaign) => campaign.State == CampaignState.Running || (campaign.State == CampaignState.Scheduled && IsLater(campaign.Plan));

    private async Task<(Campaign? To, CampaignOutcome? Refusal)> NextAsync(Campaign campaign, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (campaign.State is not (CampaignState.Draft or CampaignState.Scheduled))
        {
            return (null, new CampaignOutcome.NotPossible(campaign));
        }

        var (round, errors) = await check.RunAsync(campaign.Plan, cancel);
        if (round is null || now > round.Plan.ClosesAt || campaign.Plan.StartsAt > round.Plan.ClosesAt)
        {
            return (null, new CampaignOutcome.RoundNotOpen(IsOver: true));
        }

        return errors.Count > 0 ? (null, new CampaignOutcome.Outdated(errors))
            : IsLater(campaign.Plan) ? (campaign.Schedule(now), null)
            : await BeginAsync(campaign, round, cancel);
    }

    private async Task<(Campaign? To, CampaignOutcome? Refusal)> BeginAsync(Campaign campaign, Round round, CancellationToken cancel)
    {
        var first = campaign.Plan.ReminderOf is { } id ? (await campaigns.FindAsync(id, cancel))?.Campaign : null;
        var measured = await measure.RunAsync(campaign.Plan, round, cancel);
        CampaignOutcome? refusal = measured switch
        {
            _ when round.State != RoundState.Open || clock.GetUtcNow() < round.Plan.OpensAt => new CampaignOutcome.RoundNotOpen(IsOver: false),
            _ when first is { IsOver: false } => new CampaignOutcome.TooEarly(),
            { Population.Respondents.Count: 0 } => new CampaignOutcome.Nobody(),
            { IsTooLong: true } => new CampaignOutcome.TooLong(measured.Longest),
            _ => null,
        };
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var asked = measured.Population.Respondents.Select(r => new Asked(r.Id, keys.PhoneHash(r.Phone))).DistinctBy(a => a.PhoneHash).ToList();
        var blob = await files.KeepAsync(campaign.Id, asked, cancel);
        return (campaign.Start(blob, asked.Count, OutboxStore.MostPerChange, measured.Segments, clock.GetUtcNow()), null);
    }

    /// <summary>Answers come back to the sender's number followed by the extension: neither may end in the other. Campaigns of one round may share one.</summary>
    private static CampaignOutcome.ExtensionTaken? ExtensionTaken(CampaignPlan plan, ActiveCampaignsRow active) =>
        plan.Extension is { } mine
        && active.Read().Where(a => a.Value.Round != plan.Round && a.Value.Extension is { } other && (IsEnd(mine, other) || IsEnd(other, mine))).Select(a => a.Key).FirstOrDefault() is { } by
            ? new CampaignOutcome.ExtensionTaken(by)
            : null;

    private static bool IsEnd(string end, string of) => of.EndsWith(end, StringComparison.Ordinal);
}
