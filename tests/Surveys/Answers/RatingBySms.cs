using System.Globalization;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Surveys.Outcomes;

namespace Hotline.Tests.Surveys.Answers;

public sealed class RatingBySms(AzuriteFixture azurite)
{
    [Fact]
    public async Task Counts_one_answer_and_many_in_one_text()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();

        await world.ReceiveAsync(world.Sms(SmsWorld.Ann, "A5"), world.Sms(SmsWorld.Bob, "a4，b不满意"), world.Sms(SmsWorld.Cat, "B 非常满意"));

        Assert.Equal("tax 5,4; housing 5,2", await world.TallyAsync(round));
        Assert.Empty(await world.ReviewAsync());
    }

    [Fact]
    public async Task Counts_as_the_overall_question_where_several_are_asked()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync(questions: [new Question("efficiency", "办事效率", 2), Question.Overall, new Question("fairness", "公平公正", 1)]);

        await world.ReceiveAsync(world.Sms(SmsWorld.Ann, "A5"), world.Sms(SmsWorld.Bob, "a4，b不满意"));

        var tally = await world.Get<BallotStore>().Of(round).SumAsync(CancellationToken.None);
        long Said(string unit, string question, int level) => Enumerable.Range(0, tally.Groups).Sum(group => tally[group, round.ItemPlace(unit, question)!.Value, level]);
        Assert.Equal([1, 1, 1], [Said("tax", "overall", 5), Said("tax", "overall", 4), Said("housing", "overall", 2)]);
        Assert.Equal(3, tally.Total);
    }

    [Fact]
    public async Task Counts_once_whatever_is_delivered_and_handled_again()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        var ann = world.Sms(SmsWorld.Ann, "A5，办事快");

        for (var i = 0; i < 10; i++)
        {
            await world.PushAsync(System.Text.Json.JsonSerializer.Serialize(new[] { ann, ann }));
            world.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Equal(10, await world.RateAsync(times: 2));
        Assert.Equal("tax 5", await world.TallyAsync(round));
        Assert.Equal("A5，办事快", Assert.Single(await world.ReviewAsync()).Text);
    }

    [Fact]
    public async Task Lets_the_last_answer_stand_in_whatever_order_they_come()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();

        await world.ReceiveAsync(world.Sms(SmsWorld.Ann, "A2", "2026-03-02 09:40:00"));
        await world.ReceiveAsync(world.Sms(SmsWorld.Ann, "A5", "2026-03-02 09:30:00"), world.Sms(SmsWorld.Bob, "A5"), world.Sms(SmsWorld.Bob, "A3", "2026-03-02 09:31:00"));

        Assert.Equal("tax 3,2", await world.TallyAsync(round));
    }

    [Fact]
    public async Task Takes_the_higher_id_as_the_later_of_one_second()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();

        await world.ReceiveAsync(world.Sms(SmsWorld.Ann, "A2", id: "1000"), world.Sms(SmsWorld.Ann, "A5", id: 999), world.Sms(SmsWorld.Bob, "A1", id: 1e3), world.Sms(SmsWorld.Bob, "A4", id: "1001"));

        Assert.Equal("tax 4,2", await world.TallyAsync(round));
    }

    [Theory]
    [InlineData("13800000001")]
    [InlineData("8613800000001")]
    [InlineData("+8613800000001")]
    [InlineData("008613800000001")]
    [InlineData("+86 138-0000-0001")]
    [InlineData("１３８００００0001")]
    public async Task Knows_a_phone_however_it_is_written(string phone)
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();

        await world.ReceiveAsync(world.Sms(SmsWorld.Ann, "A2"), world.Sms(phone, "A5", "2026-03-02 09:31:00"));

        Assert.Equal("tax 5", await world.TallyAsync(round));
    }

    [Fact]
    public async Task Takes_a_level_without_a_code_only_where_one_unit_is_rated()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.ReceiveAsync(world.Sms(SmsWorld.Ann, "5"));
        var clinic = await world.OpenAsync("clinic", "clinic", "C=hospital");
        await world.ReceiveAsync(world.Sms(SmsWorld.Ann, "5"));
        await world.OpenAsync();
        await world.ReceiveAsync(world.Sms(SmsWorld.Bob, "4"));

        Assert.Equal("hospital 5", await world.TallyAsync(clinic));
        Assert.Equal("Late Ambiguous", await world.ReviewKindsAsync());
    }

    [Fact]
    public async Task Rates_in_two_rounds_with_one_text()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var (bureaus, clinics) = (await world.OpenAsync(), await world.OpenAsync("clinic", "clinic", "C=hospital"));

        await world.ReceiveAsync(world.Sms(SmsWorld.Ann, "A5C1"));

        Assert.Equal(("tax 5", "hospital 1"), (await world.TallyAsync(bureaus), await world.TallyAsync(clinics)));
    }

    [Fact]
    public async Task Keeps_for_review_what_does_not_count()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();

        await world.ReceiveAsync(
            world.Sms(SmsWorld.Ann, "A5 B3 TD"),
            world.Sms(SmsWorld.Ann, "A5Z3"),
            world.Sms(SmsWorld.Bob, "5"),
            world.Sms(SmsWorld.Cat, "A1非常满意"),
            world.Sms(SmsWorld.Stranger, "A5"),
            world.Sms("10086", "A5"),
            world.Sms("", "A5"),
            world.Sms(SmsWorld.Stranger, "退订"),
            world.Sms(SmsWorld.Cat, "A5", "2026-03-04 00:00:00"),
            world.Sms(SmsWorld.Cat, "A5", "2026-02-28 00:00:00"),
            new { content = "A5" },
            "A5");

        Assert.Equal("", await world.TallyAsync(round));
        Assert.Equal("Stranger Stranger Stranger Late Late Ambiguous Unparsable Unparsable OptOut OptOut BadElement BadElement", await world.ReviewKindsAsync());
    }

    [Fact]
    public async Task Says_no_after_the_round_is_closed_but_forgets_nothing_it_had_counted()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        var ann = world.Sms(SmsWorld.Ann, "A5");
        await world.ReceiveAsync(ann);
        await world.Get<Hotline.Evaluation.Lifecycle.CloseRound>().RunAsync(round.Id, CancellationToken.None);

        await world.ReceiveAsync(world.Sms(SmsWorld.Bob, "A1"));

        Assert.Equal("tax 5", await world.TallyAsync(round));
        Assert.Equal("Late", await world.ReviewKindsAsync());
    }

    [Fact]
    public async Task Keeps_no_phone_number_and_little_text_in_the_review()
    {
        await using var world = await SmsWorld.StartAsync(azurite);

        await world.ReceiveAsync(world.Sms("+8613900000009", new string('长', 600)), new { phone_number = SmsWorld.Ann, content = new { n = 1 } });

        var (stranger, bad) = ((await world.ReviewAsync()).Single(r => r.Kind == SmsReviewKind.Stranger), (await world.ReviewAsync()).Single(r => r.Kind == SmsReviewKind.BadElement));
        Assert.Equal(("139****0009", 500), (stranger.Phone, stranger.Text.Length));
        Assert.DoesNotContain("13800000001", bad.Text, StringComparison.Ordinal);
        Assert.Contains("138****0001", bad.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_time_of_receipt_where_the_gateway_gives_none()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();

        await world.ReceiveAsync(world.Sms(SmsWorld.Ann, "A5", sent: null));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.ReceiveAsync(world.Sms(SmsWorld.Ann, "A1", sent: "soon"));

        Assert.Equal("tax 1", await world.TallyAsync(round));
    }

    [Fact]
    public async Task Reads_a_message_too_large_for_the_queue()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        var large = world.Sms(SmsWorld.Ann, "A5" + new string(' ', 60_000));

        await world.ReceiveAsync(world.Sms(SmsWorld.Bob, "A4"), large, world.Sms(SmsWorld.Cat, "A3"));

        Assert.Equal("tax 5,4,3", await world.TallyAsync(round));
    }

    [Fact]
    public async Task Splits_a_large_batch_and_loses_none()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        var seconds = Enumerable.Range(0, 1500).Select(i => SmsWorld.Now.AddHours(8 - 1).AddSeconds(i).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

        await world.PushAsync(System.Text.Json.JsonSerializer.Serialize(seconds.Select((sent, i) => world.Sms(SmsWorld.Ann, $"A{1 + i % 4}B5", sent))));

        Assert.InRange(await world.RateAsync(), 3, 6);
        Assert.Equal("tax 4; housing 5", await world.TallyAsync(round));
    }
}
