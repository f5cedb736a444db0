using Hotline.Surveys.Campaigns;
using Hotline.Surveys.Sending;

namespace Hotline.Tests.Surveys.Sending;

/// <summary>Which step may work in a lane that another one had before.</summary>
public sealed class SharingALane
{
    private static readonly DateTimeOffset Now = CampaignWorld.Now;

    private static readonly CampaignLane Busy = new(2, "2", 5, Now.AddMinutes(1), Now.AddMinutes(1));
    private static readonly CampaignLane Died = Busy with { BusyUntil = Now.AddSeconds(-1), DueBy = Now.AddSeconds(-1) };
    private static readonly CampaignLane Released = new(2, "2", 5, null, Now.AddHours(1));

    [Theory]
    // The step after the last.
    [InlineData("Busy", 2, "2", 6, "Later")]
    [InlineData("Died", 2, "2", 6, "Take")]
    [InlineData("Released", 2, "2", 6, "Take")]
    // The last step delivered again.
    [InlineData("Busy", 2, "2", 5, "Later")]
    [InlineData("Died", 2, "2", 5, "Take")]
    [InlineData("Released", 2, "2", 5, "Drop")]
    // An earlier one.
    [InlineData("Busy", 2, "2", 4, "Drop")]
    [InlineData("Died", 2, "2", 4, "Drop")]
    [InlineData("Released", 2, "2", 4, "Drop")]
    // Another chain of the same run.
    [InlineData("Busy", 2, "2.new", 0, "Drop")]
    [InlineData("Died", 2, "2.new", 0, "Take")]
    [InlineData("Released", 2, "2.new", 0, "Drop")]
    // A later run, after a pause, and an earlier one.
    [InlineData("Busy", 3, "3", 0, "Later")]
    [InlineData("Died", 3, "3", 0, "Take")]
    [InlineData("Released", 3, "3", 0, "Take")]
    [InlineData("Died", 1, "1", 9, "Drop")]
    public void Is_decided_by_run_chain_and_number(string lane, int run, string chain, int number, string expected)
    {
        var state = lane switch { nameof(Busy) => Busy, nameof(Died) => Died, _ => Released };
        Assert.Equal(Enum.Parse<LaneAdvice>(expected), CampaignLane.Advise(state, Step(run, chain, number), Now));
    }

    [Fact]
    public void Gives_an_empty_lane_to_anybody() => Assert.Equal(LaneAdvice.Take, CampaignLane.Advise(null, Step(1, "1", 7), Now));

    [Fact]
    public void Lets_a_step_that_failed_be_done_again_at_once()
    {
        var step = Step(2, "2", 6);
        Assert.Equal(LaneAdvice.Take, CampaignLane.Advise(CampaignLane.TakenBy(step, Now).Abandoned(), step, Now));
    }

    private static CampaignStep Step(int run, string chain, int number) => new("first", CampaignWork.Send, run, chain, number, 0, 0, Now, null);
}
