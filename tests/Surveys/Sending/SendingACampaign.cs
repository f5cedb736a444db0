using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Evaluation.Lifecycle;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Surveys.Campaigns;
using Hotline.Surveys.Invitations;
using Hotline.Surveys.Sending;
using Hotline.Tests.Surveys.Campaigns;

namespace Hotline.Tests.Surveys.Sending;

public sealed class SendingACampaign(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_everybody_one_text_that_names_the_sender_and_how_to_refuse()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 250);
        await world.StartAsync(CampaignWorld.Plan(extension: "12"));
        await world.RunAsync();
        Assert.Equal("sent 250", await world.ProgressAsync());
        Assert.Equal(Enumerable.Range(0, 250).Select(CampaignWorld.PhoneOf), world.Gateway.Phones.Order(StringComparer.Ordinal));
        var (text, outId, _) = world.Gateway.Given[0];
        Assert.Equal("【清河市优化办】请您评价A税务局 B住房局：5非常满意 4满意 3基本满意 2不满意 1非常不满意，回复代码加数字，如A5B3。拒收请回复TD", text.Text);
        Assert.Equal(("survey", "survey", "12", "first.00.00000"), (text.Purpose, text.Sender, text.Extension, outId));
        var campaign = await world.ReadAsync();
        Assert.Equal((CampaignState.Done, CampaignEnd.Sent, true, 3), (campaign.State, campaign.End, campaign.IsSettled, campaign.Batches));
        Assert.Empty(world.Waiting);
    }

    [Fact]
    public async Task Writes_the_invitation_before_the_text_goes_out()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 3);
        var invitations = world.App.Get<InvitationStore>();
        var hash = world.App.Get<SmsKeys>().PhoneHash(CampaignWorld.PhoneOf(0));
        Invitation? seen = null;
        world.Gateway.Meanwhile = async () => seen = (await invitations.FindAsync(hash, CampaignWorld.Round, Cancel))?.Invitation;
        await world.StartAsync(CampaignWorld.Plan() with { Units = ["tax"] });
        await world.RunAsync();
        Assert.Equal(("first", "firm0000", $"00000.{hash}"), (seen!.Campaign, seen.Respondent, seen.Place));
        Assert.Equal(["tax"], seen.Units);
        Assert.StartsWith("【清河市优化办】请您评价税务局：5非常满意", world.Gateway.Given[0].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_for_the_morning_and_for_the_end_of_a_holiday()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 2);
        // 30 April 2026, 20:00 in the city; Labour Day is on Friday, the weekend belongs to it.
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 30, 12, 0, 0, TimeSpan.Zero));
        await world.OpenAsync("labour", "C=tax D=housing", days: 90);
        await world.StartAsync(CampaignWorld.Plan(round: "labour"));
        await world.RunAsync(new DateTimeOffset(2026, 5, 10, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal([new DateTimeOffset(2026, 5, 4, 1, 0, 0, TimeSpan.Zero)], world.Gateway.Given.Select(g => g.At).Distinct());
    }

    [Fact]
    public async Task Goes_out_on_a_holiday_when_that_was_asked_for_but_not_at_night()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 2);
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 30, 12, 0, 0, TimeSpan.Zero));
        await world.OpenAsync("labour", "C=tax D=housing", days: 90);
        await world.StartAsync(CampaignWorld.Plan(round: "labour") with { Force = true });
        await world.RunAsync(new DateTimeOffset(2026, 5, 10, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal([new DateTimeOffset(2026, 5, 1, 1, 0, 0, TimeSpan.Zero)], world.Gateway.Given.Select(g => g.At).Distinct());
    }

    [Fact]
    public async Task Keeps_the_pace_of_the_account()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 120, ("Sms:TextsPerSecond", "10"), ("Sms:Burst", "20"));
        await world.StartAsync();
        await world.RunAsync();
        Assert.Equal("sent 120", await world.ProgressAsync());
        var seconds = world.Gateway.Given.Select(g => (g.At - CampaignWorld.Now).TotalSeconds).ToList();
        Assert.All(seconds.Distinct(), at => Assert.InRange(seconds.Count(s => s <= at), 1, 20 + (10 * at) + 1));
        Assert.InRange(seconds.Max(), 9, 60);
    }

    [Fact]
    public async Task Gives_no_phone_more_texts_a_day_than_it_may_get_from_all_campaigns_together()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 20);
        foreach (var (id, codes) in new[] { ("autumn", "C=tax D=housing"), ("winter", "E=tax F=housing") })
        {
            await world.OpenAsync(id, codes);
        }

        await world.StartAsync();
        await world.StartAsync(CampaignWorld.Plan("second", "autumn"));
        await world.StartAsync(CampaignWorld.Plan("third", "winter"));
        await world.StepAsync(3);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => world.App.Get<WorkOnCampaign>().RunAsync(world.TakeDue(), Cancel)));
        await world.RunAsync();
        Assert.All(["first", "second", "third"], id => Assert.Equal("sent 20", world.ProgressAsync(id).Result));
        var byDay = world.Gateway.Given.GroupBy(g => (g.Text.Phone, g.At.CityDate())).Select(g => g.Count()).ToList();
        Assert.Equal((20, 20), (byDay.Count(n => n == 2), byDay.Count(n => n == 1)));
    }

    [Fact]
    public async Task Stops_when_the_round_closes_and_says_so()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 250);
        await world.StartAsync();
        await world.StepAsync(2);
        await world.App.Get<CloseRound>().RunAsync(CampaignWorld.Round, Cancel);
        await world.RunAsync();
        Assert.Equal("sent 99, skipped 151", await world.ProgressAsync());
        Assert.Equal((CampaignState.Done, CampaignEnd.RoundClosed), ((await world.ReadAsync()).State, (await world.ReadAsync()).End));
        Assert.All((await world.RowsAsync()).Where(r => r.Delivery.State == DeliveryState.Skipped), r => Assert.Equal("roundClosed", r.Delivery.Code));
        Assert.Empty((await world.App.Get<CampaignStore>().ReadActiveAsync(Cancel)).Read());
    }

    [Fact]
    public async Task Stops_at_the_closing_time_though_answers_under_way_still_count()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 5);
        await world.StartAsync();
        world.Clock.SetUtcNow(CampaignWorld.Now.AddDays(30).AddSeconds(1));
        await world.StepAsync();
        Assert.Equal("skipped 5", await world.ProgressAsync());
        Assert.Empty(world.Gateway.Given);
    }

    [Fact]
    public async Task Skips_who_refused_meanwhile_or_left_the_directory()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 120);
        await world.StartAsync();
        await world.StepAsync(2);
        var late = (await world.RowsAsync()).Where(r => r.Delivery.State == DeliveryState.Created).ToList();
        await CampaignFacts.OptOutAsync(world.App, late[0].Row[6..]);
        var city = world.App.Get<LiveDirectory>().Current;
        world.App.Get<LiveDirectory>().Current = city with
        {
            Respondents =
            [
                .. city.Respondents.Where(r => r.Id != late[1].Respondent).Select(r => r.Id == late[2].Respondent ? r with { Phone = "+8613900000000" } : r),
            ],
        };
        await world.RunAsync();
        Assert.Equal("sent 117, skipped 3", await world.ProgressAsync());
        var codes = (await world.RowsAsync()).ToDictionary(r => r.Row, r => (r.Delivery.Code, r.IsOptedOut));
        Assert.Equal([("optedOut", true), ("contactGone", false), ("contactGone", false)], late.Take(3).Select(r => codes[r.Row]));
    }

    [Fact]
    public async Task Asks_nobody_twice_about_one_round()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 6);
        await world.StartAsync(CampaignWorld.Plan() with { Population = new PopulationPlan([], ["east"], [], [], null, "x") });
        await world.RunAsync();
        await world.StartAsync(CampaignWorld.Plan("second"));
        await world.RunAsync();
        Assert.Equal(("sent 3", "sent 3, skipped 3"), (await world.ProgressAsync(), await world.ProgressAsync("second")));
        Assert.Equal(6, world.Gateway.Phones.Distinct().Count());
        Assert.All((await world.RowsAsync("second")).Where(r => r.Delivery.State == DeliveryState.Skipped), r => Assert.Equal("invitedBefore", r.Delivery.Code));
    }

    [Fact]
    public async Task Tries_again_what_the_gateway_did_not_take_and_nothing_else()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 4);
        var asked = 0;
        world.Gateway.Says = text => text.Phone[^1] switch
        {
            '0' => new SendOutcome.Refused("throttled", MayRetry: true),
            '1' when ++asked < 3 => new SendOutcome.Refused("throttled", MayRetry: true),
            '2' => new SendOutcome.Refused("blacklist", MayRetry: false),
            '3' => new SendOutcome.Unknown("timeout"),
            _ => new SendOutcome.Accepted(text.Key),
        };
        await world.StartAsync();
        await world.RunAsync();
        Assert.Equal("sent 1, unknown 1, failed 2", await world.ProgressAsync());
        Assert.Equal([5, 3, 1, 1], world.Gateway.Phones.GroupBy(p => p).OrderBy(p => p.Key).Select(p => p.Count()));
        Assert.Equal(CampaignEnd.Sent, (await world.ReadAsync()).End);
    }
}
