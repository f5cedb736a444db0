namespace Hotline.Surveys.Campaigns;

public enum CampaignWork
{
    /// <summary>Makes the rows of some batches in the outbox.</summary>
    Fill,

    /// <summary>Sends one batch of a shard, or skips it when the campaign is over.</summary>
    Send,
}

/// <summary>
/// A message of queue <c>campaigns</c>: one step of a chain. A step asks for the next one before it is acknowledged, so that a chain has one step at a time.
/// </summary>
/// <param name="Campaign">Id.</param>
/// <param name="Work">What to do.</param>
/// <param name="Run">Of <see cref="Campaign.Run"/>: a step of an earlier one does nothing.</param>
/// <param name="Chain">Tells the chains of one lane apart.</param>
/// <param name="Number">Place in the chain, from 0.</param>
/// <param name="Shard">Whose batches it sends.</param>
/// <param name="Batch">Which, or the first to be filled.</param>
/// <param name="Due">Not before (UTC).</param>
/// <param name="Again">When texts of earlier batches of this pass may be tried again; null if nothing was left.</param>
public sealed record CampaignStep(string Campaign, CampaignWork Work, int Run, string Chain, int Number, int Shard, int Batch, DateTimeOffset Due, DateTimeOffset? Again)
{
    internal const int FillLane = 99;

    /// <summary>Steps of one lane are done one at a time: a lane per shard, and one for the filling.</summary>
    internal int Lane => Work == CampaignWork.Fill ? FillLane : Shard;

    internal CampaignStep Next(int batch, DateTimeOffset due, DateTimeOffset? again) => this with { Number = Number + 1, Batch = batch, Due = due, Again = again };
}
