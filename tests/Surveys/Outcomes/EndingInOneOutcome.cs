using Hotline.Evaluation.Ledger;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Hotline.Surveys.Answers;
using Hotline.Surveys.Outcomes;
using Hotline.Tests.Surveys.Answers;

namespace Hotline.Tests.Surveys.Outcomes;

/// <summary>Every element that was accepted ends in exactly one outcome, whatever is repeated and whoever crashes.</summary>
public sealed class EndingInOneOutcome(AzuriteFixture azurite)
{
    [Fact]
    public async Task Each_kind_is_counted_and_the_sum_is_what_came_in()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        var first = world.Text(SmsWorld.Ann, "A5", 10);

        await world.SayAsync("d1", first, world.Text(SmsWorld.Ann, "A4", 20), world.Text(SmsWorld.Bob, "A3B2"), world.Text(SmsWorld.Cat, "A5", 60 * 48));
        await world.SayAsync("d2", first, world.Text(SmsWorld.Ann, "A2"), world.Text(SmsWorld.Stranger, "A1"), world.Text(SmsWorld.Bob, "好评"), world.Text(SmsWorld.Bob, "5"));
        await world.SayAsync("d3", world.Text(SmsWorld.Cat, "退订"), world.Text(SmsWorld.Cat, "订阅"));
        await world.Get<RateBySms>().RunAsync([new ReceivedText("d4", 0, "aliyun", SmsWorld.Now, null, "7")], CancellationToken.None);

        Assert.Equal(
            "Counted 2, Changed 1, Duplicate 1, Older 1, Ambiguous 1, Unparsable 1, Stranger 1, OptOut 1, Rejoin 1, BadElement 1", await world.OutcomesAsync());
        Assert.Equal("Late 1", string.Join(", ", (await world.Get<OutcomeStore>().CountAsync(new DateOnly(2026, 2, 28), CancellationToken.None)).Gateways.SelectMany(g => g.Value).Select(k => $"{k.Key} {k.Value}")));
    }

    [Fact]
    public async Task A_delivery_that_comes_again_from_the_queue_or_the_raw_log_writes_nothing_new()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        InboundSms[] texts = [world.Text(SmsWorld.Ann, "A5", 10), world.Text(SmsWorld.Ann, "A2", 5), world.Text(SmsWorld.Bob, "好评"), world.Text(SmsWorld.Stranger, "5")];

        await world.SayAsync("d1", texts);
        var (outcomes, review) = (await world.OutcomesAsync(), await world.ReviewAsync());
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => world.SayAsync("d1", texts)));

        Assert.Equal("Counted 1, Changed 1, Unparsable 1, Stranger 1", outcomes);
        Assert.Equal(outcomes, await world.OutcomesAsync());
        Assert.Equal(review.Count, (await world.ReviewAsync()).Count);
        Assert.Equal("tax 2", await world.TallyAsync(round));
    }

    [Fact]
    public async Task Another_delivery_of_a_message_is_a_duplicate_whatever_became_of_the_first()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        InboundSms[] texts = [world.Text(SmsWorld.Ann, "A5，办得快"), world.Text(SmsWorld.Bob, "好评"), world.Text(SmsWorld.Cat, "退订")];

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => world.SayAsync($"d{i}", [.. texts, texts[0]])));

        Assert.Equal("Counted 1, Duplicate 37, Unparsable 1, OptOut 1", await world.OutcomesAsync());
        Assert.Equal("Unparsable OptOut Comment", await world.ReviewKindsAsync());
    }

    [Fact]
    public async Task An_answer_counted_before_a_crash_is_called_counted_when_its_delivery_comes_again()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        var sms = world.Text(SmsWorld.Ann, "A5");
        var judged = await world.Get<JudgeSms>().RunAsync(sms, world.Caller(SmsWorld.Ann), CancellationToken.None);
        Assert.Equal([RatingOutcome.Counted], (await world.Get<CountRatings>().RunAsync(judged.Ratings, CancellationToken.None)).Values);

        await world.SayAsync("d1", sms);
        await world.SayAsync("d2", sms);

        Assert.Equal("Counted 1, Duplicate 1", await world.OutcomesAsync());
    }

    [Fact]
    public async Task Any_order_of_any_deliveries_any_number_of_times_comes_to_the_same()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        var texts = Enumerable.Range(0, 40).Select(i => world.Text(i % 3 == 0 ? SmsWorld.Ann : SmsWorld.Bob, i % 5 == 4 ? $"好评{i}" : $"A{1 + (i % 5)}B{1 + (i % 4)}", 100 - i)).ToList();
        var deliveries = texts.Chunk(8).Select((chunk, i) => (Id: $"d{i}", Texts: chunk)).ToArray();
        var (expected, random) = ("", new Random(7));

        for (var round0 = 0; round0 < 4; round0++)
        {
#pragma warning disable CA5394 // The same order in every run; nothing secret.
            random.Shuffle(deliveries);
#pragma warning restore CA5394
            await Task.WhenAll(deliveries.Select(d => world.SayAsync(d.Id, d.Texts)));
            var tally = await world.TallyAsync(round);
            expected = expected.Length == 0 ? tally : expected;
            Assert.Equal(expected, tally);
            Assert.Equal(40, await TotalAsync(world));
        }
    }

    [Fact]
    public async Task Where_the_gateway_gives_no_time_its_id_tells_an_old_answer_from_a_new_one()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        InboundSms Timeless(string text, string id) => world.Text(SmsWorld.Ann, text, 0) with { IsTimeMissing = true, Id = id };

        await world.SayAsync("d1", Timeless("A5", "SM1"));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.SayAsync("d2", Timeless("A2", "SM2"));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.SayAsync("d3", Timeless("A5", "SM1"));

        Assert.Equal("tax 2", await world.TallyAsync(round));
        Assert.Equal("Counted 1, Changed 1, Duplicate 1", await world.OutcomesAsync());
    }

    [Theory]
    [InlineData("Counted Duplicate", OutcomeKind.Counted)]
    [InlineData("Changed Counted Older", OutcomeKind.Counted)]
    [InlineData("Older Changed", OutcomeKind.Changed)]
    [InlineData("Duplicate Older", OutcomeKind.Older)]
    [InlineData("Counted Closed", OutcomeKind.Late)]
    [InlineData("Duplicate Duplicate", OutcomeKind.Duplicate)]
    internal void A_message_of_several_answers_has_the_one_outcome_that_says_most(string parts, OutcomeKind kind) =>
        Assert.Equal(kind, CountRatings.KindOf([.. parts.Split(' ').Select(Enum.Parse<RatingOutcome>)]));

    private static async Task<int> TotalAsync(SmsWorld world) =>
        (await world.Get<OutcomeStore>().CountAsync(new DateOnly(2026, 3, 2), CancellationToken.None)).Total;
}
