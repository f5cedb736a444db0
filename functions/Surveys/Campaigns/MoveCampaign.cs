using Azure;
using Hotline.Platform.Storage;

namespace Hotline.Surveys.Campaigns;

/// <summary>Brings a campaign from one state to another, whoever else does so at the same time.</summary>
public sealed class MoveCampaign(CampaignStore campaigns)
{
    /// <param name="id">Which.</param>
    /// <param name="expected">As the caller last saw it; null if that does not matter.</param>
    /// <param name="isThere">It is as wanted: a repeated command changes nothing, whatever was expected.</param>
    /// <param name="move">It as wanted; null if its state does not allow that.</param>
    /// <param name="cancel">Ends the waiting.</param>
    internal async Task<CampaignOutcome> RunAsync(string id, ETag? expected, Func<Campaign, bool> isThere, Func<Campaign, Campaign?> move, CancellationToken cancel)
    {
        for (var tries = 1; await campaigns.FindAsync(id, cancel) is { } found; tries++)
        {
            if (isThere(found.Campaign))
            {
                return new CampaignOutcome.Moved(found);
            }

            if (expected is { } etag && etag != found.ETag)
            {
                return new CampaignOutcome.Stale(found.Campaign);
            }

            if (move(found.Campaign) is not { } moved)
            {
                return new CampaignOutcome.NotPossible(found.Campaign);
            }

            if (!await campaigns.TryMoveAsync(found, moved, await campaigns.ReadActiveAsync(cancel), cancel))
            {
                await LostRace.PauseAsync(tries, cancel);
            }
            else
            {
                // The ETag was this caller's: what comes now is of its own making.
                expected = null;
            }
        }

        return new CampaignOutcome.NotFound();
    }
}
