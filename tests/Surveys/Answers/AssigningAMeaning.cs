using Hotline.Evaluation.Lifecycle;
using Hotline.Sms.Texts;
using Hotline.Surveys.Answers;
using Hotline.Surveys.Outcomes;

namespace Hotline.Tests.Surveys.Answers;

public sealed class AssigningAMeaning(AzuriteFixture azurite)
{
    [Fact]
    public async Task Counts_it_as_the_answer_of_its_sender_at_the_time_it_was_sent()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("spring", "ann"));
        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "税务局挺好的", 30), world.Text(SmsWorld.Ann, "B2", 10));

        var given = Assert.IsType<MeaningOutcome.Given>(await GiveAsync(world, Means("li", "tax 5", "housing 4"))).Review;

        Assert.Equal("tax 5; housing 2", await world.TallyAsync(round));
        Assert.Equal(["tax Counted", "housing Older"], given.Meaning!.Answers.Select(a => $"{a.Unit} {a.Outcome}"));
        Assert.Equal(SmsReviewKind.Unparsable, given.Kind);
        Assert.Equal(given.Meaning, (await world.ReviewAsync()).Single().Meaning, EqualityComparer<SmsMeaning>.Create((a, b) => a!.Repeats(b!)));
        Assert.NotNull((await world.InvitedAsync(SmsWorld.Ann, "spring"))!.AnsweredAt);
    }

    [Fact]
    public async Task Happens_once_for_all_and_again_only_as_the_same()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "税务局挺好的"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => GiveAsync(world, Means(i % 2 == 0 ? "li" : "wang", i % 2 == 0 ? "tax 5" : "tax 1"))));

        var winner = (await world.ReviewAsync()).Single().Meaning!;
        Assert.Equal(3, outcomes.OfType<MeaningOutcome.Given>().Count());
        Assert.All(outcomes.OfType<MeaningOutcome.Taken>(), taken => Assert.Equal(winner.By, taken.Meaning.By));
        Assert.Equal($"tax {winner.Answers[0].Level}", await world.TallyAsync(round));
    }

    [Fact]
    public async Task Is_finished_by_the_same_again_when_the_app_died_after_writing_it()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "税务局挺好的"));
        var stored = await world.Get<SmsReviewStore>().FindAsync(await IdAsync(world), CancellationToken.None);
        await world.Get<SmsReviewStore>().TryGiveMeaningAsync(stored!, Means("li", "tax 5"), CancellationToken.None);
        Assert.Equal("", await world.TallyAsync(round));

        Assert.IsType<MeaningOutcome.Taken>(await GiveAsync(world, Means("wang", "tax 5")));
        Assert.IsType<MeaningOutcome.Given>(await GiveAsync(world, Means("li", "tax 5")));

        Assert.Equal("tax 5", await world.TallyAsync(round));
    }

    [Fact]
    public async Task Can_be_that_it_means_nothing()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.SayAsync("d1", world.Text(SmsWorld.Stranger, "打错了"));
        var none = new SmsMeaning("li", "李", SmsWorld.Now, "闲聊", null, []);

        Assert.IsType<MeaningOutcome.Given>(await GiveAsync(world, none));
        Assert.IsType<MeaningOutcome.Given>(await GiveAsync(world, none with { At = SmsWorld.Now.AddHours(1) }));
        Assert.IsType<MeaningOutcome.Taken>(await GiveAsync(world, none with { Note = "另有说法" }));
        Assert.Equal(SmsWorld.Now, (await world.ReviewAsync()).Single().Meaning!.At);
    }

    [Theory]
    [InlineData(SmsWorld.Stranger, "好评", 1, "tax 5", nameof(MeaningOutcome.NoRespondent))]
    [InlineData(SmsWorld.Ann, "好评", 2000, "tax 5", nameof(MeaningOutcome.OutsideTheRound))]
    [InlineData(SmsWorld.Ann, "好评", 1, "hospital 5", nameof(MeaningOutcome.UnknownUnits))]
    [InlineData(SmsWorld.Ann, "A5，办得快", 1, "tax 1", nameof(MeaningOutcome.AlreadyCounted))]
    public async Task Is_refused_where_nothing_can_be_counted(string phone, string text, int minutesAgo, string answer, string outcome)
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        await world.SayAsync("d1", world.Text(phone, text, minutesAgo));

        Assert.Equal(outcome, (await GiveAsync(world, Means("li", answer))).GetType().Name);
        Assert.Null((await world.ReviewAsync()).Single().Meaning);
    }

    [Fact]
    public async Task Is_refused_once_the_round_is_closed_and_for_what_is_not_there()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "好评"));
        Assert.IsType<MeaningOutcome.RoundNotFound>(await GiveAsync(world, Means("li", "tax 5") with { Round = "autumn" }));
        Assert.IsType<MeaningOutcome.NotFound>(await world.Get<AssignMeaning>().RunAsync(OutcomeKey.Parse("20260302-00000-ab")!, Means("li", "tax 5"), CancellationToken.None));

        await world.Get<CloseRound>().RunAsync(round.Id, CancellationToken.None);

        Assert.IsType<MeaningOutcome.OutsideTheRound>(await GiveAsync(world, Means("li", "tax 5")));
    }

    [Fact]
    public async Task Finds_the_sender_in_the_directory_as_it_is_now()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var (find, directory) = (world.Get<RespondentsByHash>(), world.Get<Hotline.City.Directory.LiveDirectory>());
        Assert.Equal("ann", find.Find(world.Hash(SmsWorld.Ann))!.Id);
        Assert.Null(find.Find(world.Hash(SmsWorld.Stranger)));

        directory.Current = directory.Current with { Respondents = [.. directory.Current.Respondents.Where(r => r.Id != "ann")] };

        Assert.Null(find.Find(world.Hash(SmsWorld.Ann)));
        Assert.Equal("bob", find.Find(world.Hash(SmsWorld.Bob))!.Id);
    }

    private static SmsMeaning Means(string by, params string[] answers) => new(
        by, by, SmsWorld.Now, "电话核实", "spring", [.. answers.Select(a => a.Split(' ')).Select(a => new MeantAnswer(a[0], a[1][0] - '0'))]);

    private static async Task<OutcomeKey> IdAsync(SmsWorld world) => OutcomeKey.Parse((await world.ReviewAsync()).Single().Id)!;

    private static async Task<MeaningOutcome> GiveAsync(SmsWorld world, SmsMeaning meaning) =>
        await world.Get<AssignMeaning>().RunAsync(await IdAsync(world), meaning, CancellationToken.None);
}
