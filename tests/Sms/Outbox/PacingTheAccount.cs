using CsCheck;
using Hotline.Sms.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Sms.Outbox;

public sealed class PacingTheAccount(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Never_gives_more_than_the_burst_and_what_time_brought() =>
        Gen.Select(Gen.Double[0.1, 100], Gen.Int[1, 300], Gen.Select(Gen.Int[-500, 5000], Gen.Int[0, 500]).Array[1, 40]).Sample((rate, burst, steps) =>
        {
            var (bucket, now, given) = (TokenBucket.Full(rate, burst, Start), Start, 0);
            foreach (var (passed, wanted) in steps)
            {
                // The clocks of two instances differ: now and then it goes back.
                now = now.AddMilliseconds(passed);
                var allowance = Take(ref bucket, wanted, now);
                given += allowance.Texts;
                Assert.InRange(allowance.Texts, 0, wanted);
                Assert.InRange(bucket.Tokens, 0, burst);
                Assert.True(given <= burst + (rate * (bucket.At - Start).TotalSeconds) + 0.001);
            }
        });

    [Fact]
    public void Gives_the_rest_after_the_wait_it_names() =>
        Gen.Select(Gen.Double[0.1, 100], Gen.Int[1, 300], Gen.Int[1, 300], Gen.Int[1, 600]).Sample((rate, burst, first, wanted) =>
        {
            var bucket = TokenBucket.Full(rate, burst, Start);
            Take(ref bucket, first, Start);
            var part = Take(ref bucket, wanted, Start);
            var rest = Take(ref bucket, wanted - part.Texts, Start + part.Wait + TimeSpan.FromMilliseconds(1));

            Assert.Equal(Math.Min(wanted, burst) - part.Texts, Math.Min(rest.Texts, Math.Min(wanted, burst) - part.Texts));
        });

    [Fact]
    public async Task Is_one_for_all_instances()
    {
        var account = await azurite.NewAccountAsync();
        var clock = new FakeTimeProvider(Start);
        (string, string)[] settings = [("Sms:TextsPerSecond", "10"), ("Sms:Burst", "50")];
        await using var one = await AppServices.StartAsync(account, clock, null, settings);
        await using var two = await AppServices.StartAsync(account, clock, null, settings);

        async Task<int> TakeAsync()
        {
            var given = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => (i % 2 == 0 ? one : two).Get<SendRate>().TakeAsync(7, CancellationToken.None)));
            return given.Sum(a => a.Texts);
        }

        Assert.Equal(50, await TakeAsync());
        Assert.Equal(0, await TakeAsync());
        clock.Advance(TimeSpan.FromSeconds(2.5));
        Assert.Equal(25, await TakeAsync());
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(50, await TakeAsync());
    }

    private static Allowance Take(ref TokenBucket bucket, int wanted, DateTimeOffset now)
    {
        (bucket, var allowance) = bucket.Take(wanted, now);
        return allowance;
    }
}
