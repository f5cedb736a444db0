using Hotline.Surveys.Campaigns;

namespace Hotline.Surveys.Sending;

internal enum LaneAdvice
{
    /// <summary>The step is the lane's next.</summary>
    Take,

    /// <summary>Somebody works in the lane, or died in it: the step has to come again.</summary>
    Later,

    /// <summary>Another chain has the lane, or the step was done.</summary>
    Drop,
}

/// <summary>Who works on a shard of a campaign. Pure.</summary>
/// <param name="Run">The campaign's run that the chain belongs to.</param>
/// <param name="Chain">Whose the lane is.</param>
/// <param name="Number">The chain's step that was last begun.</param>
/// <param name="BusyUntil">Until then (UTC) its worker may be between asking the gateway and writing down the answer; null when the step was done and the next asked for.</param>
/// <param name="DueBy">When the chain has not come on by then (UTC), it is dead.</param>
internal sealed record CampaignLane(int Run, string Chain, int Number, DateTimeOffset? BusyUntil, DateTimeOffset DueBy)
{
    /// <summary>A worker ends before: it gives the gateway less, and tries to write the outcome for less.</summary>
    public static readonly TimeSpan Busy = TimeSpan.FromMinutes(5);

    public bool IsBusy(DateTimeOffset now) => BusyUntil > now;

    public bool IsDead(int run, DateTimeOffset now) => !IsBusy(now) && (Run < run || DueBy < now);

    public static CampaignLane TakenBy(CampaignStep step, DateTimeOffset now) => new(step.Run, step.Chain, step.Number, now + Busy, now + Busy);

    /// <summary>The step was done; <paramref name="next"/> is when the chain goes on, null if it ends here.</summary>
    public CampaignLane Released(DateTimeOffset? next) => this with { BusyUntil = null, DueBy = next is { } due ? due + Busy : DateTimeOffset.MinValue };

    /// <summary>The step failed before anything was given to the gateway: the same may take it at once.</summary>
    public CampaignLane Abandoned() => this with { BusyUntil = null, Number = Number - 1 };

    public static LaneAdvice Advise(CampaignLane? lane, CampaignStep step, DateTimeOffset now)
    {
        var isBusy = lane?.IsBusy(now) ?? false;
        return lane switch
        {
            null => LaneAdvice.Take,
            _ when step.Run != lane.Run => step.Run < lane.Run ? LaneAdvice.Drop : isBusy ? LaneAdvice.Later : LaneAdvice.Take,
            _ when step.Chain != lane.Chain => lane.IsDead(step.Run, now) ? LaneAdvice.Take : LaneAdvice.Drop,
            _ when step.Number < lane.Number || (step.Number == lane.Number && lane.BusyUntil is null) => LaneAdvice.Drop,
            _ => isBusy ? LaneAdvice.Later : LaneAdvice.Take,
        };
    }
}
