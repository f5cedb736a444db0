using Hotline.Local.Queues;

namespace Hotline.Tests.Local;

public sealed class PollingDelays
{
    [Fact]
    public void Double_about_up_to_the_longest_and_start_again_after_a_find()
    {
        var delay = new PollingDelay(TimeSpan.FromSeconds(2), new Random(1));
        var waits = Enumerable.Range(0, 8).Select(_ => delay.Next()).ToList();

        Assert.Equal(PollingDelay.Shortest, waits[0]);
        Assert.All(waits.Take(4).Zip(waits.Skip(1)), pair => Assert.InRange(pair.Second / pair.First, 1.8, 2.2));
        Assert.Equal(TimeSpan.FromSeconds(2), waits[^1]);

        delay.Found();
        Assert.Equal(PollingDelay.Shortest, delay.Next());
    }
}
