using Hotline.Sms.Replay;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;

namespace Hotline.Tests.Surveys.Answers;

/// <summary>What came in can be taken again, as often as anybody likes: what was counted stays counted once, what was lost is counted now.</summary>
public sealed class ReplayingTheRawLog(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Day = new(SmsWorld.Now.Date, TimeSpan.Zero);

    [Fact]
    public async Task A_day_twice_and_shuffled_changes_no_tally()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        await DayOfAnswersAsync(world);
        await world.RateAsync();
        var (tally, review) = (await world.TallyAsync(round), await world.ReviewKindsAsync());

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(21, (await ReplayAsync(world)).Bodies);
        }

        // Out of the queue in whatever order, and each message twice.
        Assert.Equal(42, await world.RateAsync(times: 2));
        Assert.Equal("tax 5,4,2; housing 3,3,1", tally);
        Assert.Equal(tally, await world.TallyAsync(round));
        Assert.Equal(review, await world.ReviewKindsAsync());
    }

    [Fact]
    public async Task Comes_to_the_same_when_an_instance_dies_between_the_raw_log_and_the_rating()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        await DayOfAnswersAsync(world);

        await world.DieBeforeRatingAsync();
        Assert.Equal(21, await world.RateAsync());

        Assert.Equal("tax 5,4,2; housing 3,3,1", await world.TallyAsync(round));
        Assert.Equal(21, (await ReplayAsync(world)).Bodies);
    }

    [Fact]
    public async Task Counts_what_was_archived_but_lost_before_it_was_rated()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        await DayOfAnswersAsync(world);
        await world.OpenOnlyAsync();
        Assert.Equal("", await world.TallyAsync(round));

        await ReplayAsync(world);
        await world.RateAsync();

        Assert.Equal("tax 5,4,2; housing 3,3,1", await world.TallyAsync(round));
    }

    [Fact]
    public async Task Takes_a_span_by_the_time_of_receipt_a_gateway_and_a_kind()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        for (var hour = 0; hour < 30; hour++)
        {
            await KeepAsync(world, WebhookKind.Inbound, Day.AddHours(hour));
            await KeepAsync(world, WebhookKind.Status, Day.AddHours(hour));
        }

        Task<ReplayedPart> SpanAsync(double from, double to, string? gateway = null, WebhookKind? kind = null) =>
            world.Get<ReplayRaw>().RunAsync(new ReplaySpan(Day.AddHours(from), Day.AddHours(to), gateway, kind), CancellationToken.None);

        Assert.Equal(new ReplayedPart(60, 120, 0, null), await SpanAsync(0, 100));
        Assert.Equal(6, (await SpanAsync(22, 25)).Bodies);
        Assert.Equal(2, (await SpanAsync(22, 22.001)).Bodies);
        Assert.Equal(0, (await SpanAsync(22.001, 23)).Bodies);
        Assert.Equal(3, (await SpanAsync(22, 25, kind: WebhookKind.Status)).Bodies);
        Assert.Equal(6, (await SpanAsync(22, 25, "aliyun")).Bodies);
        Assert.Equal(0, (await SpanAsync(22, 25, "other")).Bodies);
    }

    [Fact]
    public async Task Goes_on_where_the_part_before_ended_until_all_is_taken_once()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        const int Bodies = (2 * ReplayRaw.MostBodies) + 7;
        await Parallel.ForAsync(0, Bodies, async (i, _) => await KeepAsync(world, WebhookKind.Inbound, Day.AddMinutes(i * 2)));

        var (parts, next) = (new List<int>(), (string?)null);
        do
        {
            var part = await world.Get<ReplayRaw>().RunAsync(new ReplaySpan(Day, Day.AddDays(2), Next: next), CancellationToken.None);
            parts.Add(part.Bodies);
            next = part.Next;
        }
        while (next is not null);

        Assert.Equal([ReplayRaw.MostBodies, ReplayRaw.MostBodies, 7], parts);
        Assert.Equal(Bodies, (await world.DrainDeliveriesAsync()).Distinct().Count());
    }

    [Fact]
    public async Task Gives_a_large_body_its_elements_the_same_places_again()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.PushAsync($"[{string.Join(',', Enumerable.Range(0, 3000).Select(i => $"{{\"phone_number\":\"1990000{i:0000}\",\"content\":\"第{i}条\"}}"))}]");
        var first = await world.OpenOnlyAsync();

        Assert.Equal(new ReplayedPart(1, 3000, 0, null), await ReplayAsync(world));

        Assert.Equal(first.OrderBy(t => t.Index), (await world.OpenOnlyAsync()).OrderBy(t => t.Index));
    }

    private static Task<ReplayedPart> ReplayAsync(SmsWorld world) => world.Get<ReplayRaw>().RunAsync(new ReplaySpan(Day, Day.AddDays(1)), CancellationToken.None);

    private static Task KeepAsync(SmsWorld world, WebhookKind kind, DateTimeOffset at) => world.Get<RawLog>().KeepAsync(
        WebhookDelivery.New("aliyun", kind, at), "", [.. """[{"phone_number":"19900000001","content":"A5"},7]"""u8], CancellationToken.None);

    /// <summary>Three people who change their minds, strangers and nonsense.</summary>
    private static async Task DayOfAnswersAsync(SmsWorld world)
    {
        string[] phones = [SmsWorld.Ann, SmsWorld.Bob, SmsWorld.Cat];
        int[] tax = [5, 4, 2], housing = [3, 1, 3];
        for (var i = 0; i < 21; i++)
        {
            var (who, isLast, at) = (i % 3, i >= 18, $"2026-03-02 09:{i:00}:00");
            await world.PushAsync(System.Text.Json.JsonSerializer.Serialize((object[])
            [
                world.Sms(phones[who], isLast ? $"A{tax[who]}" : $"A{1 + (i % 5)}", at, id: $"{500 + i}"), world.Sms(phones[who], $"B{(isLast ? housing[who] : 1 + (i % 4))}", at, id: $"{600 + i}"),
                world.Sms(SmsWorld.Stranger, "A5", at, id: $"{700 + i}"), 7,
            ]));
        }
    }
}
