using Hotline.City.Directory;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Surveys.Campaigns;
using Hotline.Surveys.Invitations;
using Hotline.Tests.Surveys.Sending;

namespace Hotline.Tests.Surveys.Campaigns;

public sealed class CommandingACampaign(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_one_campaign_per_id_and_refuses_what_the_city_does_not_have()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 3);
        var create = world.App.Get<CreateCampaign>();
        await world.MakeAsync();
        Assert.IsType<CreateCampaignOutcome.Existing>(await create.RunAsync(CampaignWorld.Plan(), Cancel));
        Assert.IsType<CreateCampaignOutcome.IdTaken>(await create.RunAsync(CampaignWorld.Plan(extension: "1"), Cancel));
        var wrong = CampaignWorld.Plan("wrong", wording: "{unit}") with
        {
            Sender = "nobody",
            Classes = ["hospital"],
            Population = new PopulationPlan([], ["moon"], ["huge"], ["采矿"], null, "x"),
            ReminderOf = "none",
        };
        var errors = Assert.IsType<CreateCampaignOutcome.Wrong>(await create.RunAsync(wrong, Cancel)).Errors;
        Assert.Equal(
            ["classes", "population.industries", "population.sizes", "population.townships", "reminderOf", "sender", "wording"], errors.Select(e => e.Path).Order(StringComparer.Ordinal));
        Assert.Equal(["round"], Assert.IsType<CreateCampaignOutcome.Wrong>(await create.RunAsync(CampaignWorld.Plan("w", "none"), Cancel)).Errors.Select(e => e.Path));
    }

    [Fact]
    public async Task Takes_each_command_in_the_states_that_allow_it_and_twice_as_once()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 120);
        await world.MakeAsync();
        Assert.Equal("start moved, start moved, resume moved, pause moved, pause moved, start not", await TryAllAsync(world, "start", "start", "resume", "pause", "pause", "start"));
        Assert.Equal("resume moved, pause moved, cancel moved, cancel moved", await TryAllAsync(world, "resume", "pause", "cancel", "cancel"));
        Assert.Equal("start not, pause not, resume not", await TryAllAsync(world, "start", "pause", "resume"));
        await world.RunAsync();
        Assert.Equal("skipped 120", await world.ProgressAsync());
        Assert.Equal((CampaignState.Cancelled, CampaignEnd.Cancelled, true), ((await world.ReadAsync()).State, (await world.ReadAsync()).End, (await world.ReadAsync()).IsSettled));
        Assert.IsType<CampaignOutcome.NotFound>(await world.App.Get<StartCampaign>().RunAsync("none", null, Cancel));
    }

    [Fact]
    public async Task A_draft_takes_only_start_and_cancel()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 1);
        await world.MakeAsync();
        Assert.Equal("pause not, resume not, cancel moved, start not", await TryAllAsync(world, "pause", "resume", "cancel", "start"));
        Assert.True((await world.ReadAsync()).IsSettled);
        Assert.Empty(world.Waiting);
    }

    [Fact]
    public async Task Knows_whether_it_changed_since_the_caller_saw_it()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 1);
        await world.MakeAsync();
        var seen = (await world.App.Get<CampaignStore>().FindAsync("first", Cancel))!.ETag;
        Assert.IsType<CampaignOutcome.Moved>(await world.App.Get<StartCampaign>().RunAsync("first", seen, Cancel));
        Assert.IsType<CampaignOutcome.Moved>(await world.App.Get<StartCampaign>().RunAsync("first", seen, Cancel));
        Assert.IsType<CampaignOutcome.Stale>(await world.App.Get<PauseCampaign>().RunAsync("first", seen, Cancel));
    }

    [Fact]
    public async Task Pauses_at_once_and_goes_on_where_it_was()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 250);
        await world.StartAsync();
        await world.StepAsync(2);
        await world.App.Get<PauseCampaign>().RunAsync("first", null, Cancel);
        await world.RunAsync(CampaignWorld.Now.AddHours(2));
        Assert.Equal("created 151, sent 99", await world.ProgressAsync());
        await world.App.Get<ResumeCampaign>().RunAsync("first", null, Cancel);
        await world.RunAsync();
        Assert.Equal("sent 250", await world.ProgressAsync());
        Assert.Equal(250, world.Gateway.Phones.Distinct().Count());
    }

    [Fact]
    public async Task Stops_in_the_middle_of_a_batch_that_is_being_prepared()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 250);
        await world.StartAsync();
        world.Gateway.Meanwhile = () => world.App.Get<CancelCampaign>().RunAsync("first", null, Cancel);
        await world.RunAsync();
        Assert.Equal("sent 99, skipped 151", await world.ProgressAsync());
        Assert.All((await world.RowsAsync()).Where(r => r.Delivery.State == DeliveryState.Skipped), r => Assert.Equal("cancelled", r.Delivery.Code));
    }

    [Fact]
    public async Task Begins_by_itself_at_its_time()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 3);
        var plan = CampaignWorld.Plan(startsAt: CampaignWorld.Now.AddDays(1));
        await world.MakeAsync(plan);
        await world.App.Get<StartCampaign>().RunAsync("first", null, Cancel);
        Assert.Equal(CampaignState.Scheduled, (await world.ReadAsync()).State);
        await world.RunAsync(CampaignWorld.Now.AddHours(23));
        Assert.Equal(CampaignState.Scheduled, (await world.ReadAsync()).State);
        world.Clock.SetUtcNow(CampaignWorld.Now.AddDays(1));
        await world.RunAsync();
        Assert.Equal("sent 3", await world.ProgressAsync());
    }

    [Fact]
    public async Task Ends_by_itself_when_its_time_comes_and_nobody_is_there()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 3);
        await world.MakeAsync(CampaignWorld.Plan(startsAt: CampaignWorld.Now.AddDays(1)));
        await world.App.Get<StartCampaign>().RunAsync("first", null, Cancel);
        world.App.Get<LiveDirectory>().Current = world.App.Get<LiveDirectory>().Current with { Respondents = [] };
        world.Clock.SetUtcNow(CampaignWorld.Now.AddDays(1));
        await world.RunAsync();
        Assert.Equal((CampaignState.Done, CampaignEnd.Nobody), ((await world.ReadAsync()).State, (await world.ReadAsync()).End));
    }

    [Fact]
    public async Task Does_not_start_without_people_or_round_or_with_too_long_a_text_or_an_extension_that_is_taken()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 3);
        await world.OpenAsync("autumn", "C=tax D=housing");
        await world.StartAsync(CampaignWorld.Plan(extension: "12"));
        Assert.IsType<CampaignOutcome.ExtensionTaken>(await TryStartAsync(world, CampaignWorld.Plan("second", "autumn", extension: "2")));
        Assert.IsType<CampaignOutcome.Moved>(await TryStartAsync(world, CampaignWorld.Plan("third", extension: "12")));
        Assert.IsType<CampaignOutcome.Nobody>(await TryStartAsync(world, CampaignWorld.Plan("fourth") with { Population = new PopulationPlan([], [], ["large"], [], null, "x") }));
        Assert.IsType<CampaignOutcome.TooLong>(await TryStartAsync(world, CampaignWorld.Plan("fifth", wording: new string('请', 380) + "{link}{link}")));
        Assert.IsType<CampaignOutcome.RoundNotOpen>(await TryStartAsync(world, CampaignWorld.Plan("sixth", startsAt: CampaignWorld.Now.AddDays(31))));
    }

    [Fact]
    public async Task Reminds_once_only_those_asked_who_have_not_answered_by_any_channel()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 10);
        await world.StartAsync(CampaignWorld.Plan() with { Population = new PopulationPlan([], [], [], [], 6, "x") });
        await world.MakeAsync(CampaignWorld.Plan("again", reminderOf: "first"));
        Assert.IsType<CampaignOutcome.TooEarly>(await world.App.Get<StartCampaign>().RunAsync("again", null, Cancel));
        await world.RunAsync();
        var asked = (await world.RowsAsync()).Select(r => (r.Respondent, Hash: r.Row[6..])).ToList();
        await CampaignFacts.VoteAsync(world.App, asked[0].Respondent!);
        await world.App.Get<InvitationStore>().ChangeAsync(asked[1].Hash, CampaignWorld.Round, i => i with { AnsweredAt = CampaignWorld.Now }, Cancel);
        await world.App.Get<StartCampaign>().RunAsync("again", null, Cancel);
        await world.RunAsync();
        Assert.Equal("sent 4, skipped 2", await world.ProgressAsync("again"));
        Assert.Equal(2, (await world.RowsAsync("again")).Count(r => r.IsAnswered));
        Assert.All(world.Gateway.Given.Skip(6), g => Assert.Equal(("reminder", true), (g.Text.Purpose, g.Text.Text.Contains("温馨提醒", StringComparison.Ordinal))));
        await world.StartAsync(CampaignWorld.Plan("thrice", reminderOf: "first"));
        await world.RunAsync();
        Assert.Equal("skipped 6", await world.ProgressAsync("thrice"));
        Assert.Equal(10, world.Gateway.Given.Count);
    }

    [Fact]
    public async Task Shows_beforehand_whom_it_asks_in_what_words_and_for_how_much()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 300, ("Sms:TextsPerSecond", "10"), ("Sms:Burst", "100"), ("Sms:PricePerSegment", "0.05"));
        await CampaignFacts.OptOutAsync(world.App, world.App.Get<SmsKeys>().PhoneHash(CampaignWorld.PhoneOf(0)));
        var plan = CampaignWorld.Plan(wording: "{name}：请打开 {link} 评价{units}") with { Population = new PopulationPlan([], ["east"], [], [], null, "x") };
        world.Clock.SetUtcNow(CampaignWorld.Now.AddHours(11));
        var (preview, errors) = await world.App.Get<PreviewCampaign>().RunAsync(plan, Cancel);
        Assert.Empty(errors);
        Assert.Equal((150, 1, 150, 5, "CNY"), (preview!.Count, preview.Excluded.OptedOut, preview.Excluded.OptOutsChecked, preview.Seconds, preview.Currency));
        Assert.Equal((2, 2, 300, 15.00m), (preview.Segments.Min, preview.Segments.Max, preview.Segments.Total, preview.Cost));
        Assert.Equal(CampaignWorld.Now.AddHours(23), preview.FirstAt);
        Assert.Equal(
            new PreviewText("138****0000", "【清河市优化办】清河***公司：请打开 http://localhost:7071/ballot#round=spring&token=**** 评价税务局、住房局拒收请回复TD"), preview.Texts[0]);
        Assert.Empty(preview.Problems);
        Assert.Empty(world.Gateway.Given);
    }

    private static async Task<CampaignOutcome> TryStartAsync(CampaignWorld world, CampaignPlan plan)
    {
        await world.MakeAsync(plan);
        return await world.App.Get<StartCampaign>().RunAsync(plan.Id, null, Cancel);
    }

    private static async Task<string> TryAllAsync(CampaignWorld world, params IReadOnlyList<string> commands)
    {
        var said = new List<string>();
        foreach (var command in commands)
        {
            var outcome = await (command switch
            {
                "start" => world.App.Get<StartCampaign>().RunAsync("first", null, Cancel),
                "pause" => world.App.Get<PauseCampaign>().RunAsync("first", null, Cancel),
                "resume" => world.App.Get<ResumeCampaign>().RunAsync("first", null, Cancel),
                _ => world.App.Get<CancelCampaign>().RunAsync("first", null, Cancel),
            });
            said.Add($"{command} {(outcome is CampaignOutcome.Moved ? "moved" : "not")}");
        }

        return string.Join(", ", said);
    }
}
