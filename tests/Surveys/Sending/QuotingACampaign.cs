using Hotline.Sms.OptOuts;
using Hotline.Sms.Texts;
using Hotline.Surveys.Answers;

namespace Hotline.Tests.Surveys.Sending;

/// <summary>What respondents quote is told from what they write, because the invitation knows what was written to it; and what they say is noted at all of it.</summary>
public sealed class QuotingACampaign(AzuriteFixture azurite)
{
    private const string WithLink = "请您评价{codes}，{closes}截止，网上测评{link}，或回复{example}这样的短信";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData(WithLink)]
    public async Task Only_what_stands_beside_the_quote_is_an_answer(string? wording)
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 1);
        await RemindedAsync(world, wording);
        Assert.All(world.Gateway.Given.Select(g => g.Text.Text), ours =>
        {
            Assert.Equal("tax=2", JudgeAsync(world, $"A2\n{ours}").Result);
            Assert.Equal("tax=2", JudgeAsync(world, $"{ours} A2").Result);
            Assert.Equal("tax=2", JudgeAsync(world, $"A2 原文：{ours[..30]}").Result);
            // Without the signature, as some phones quote.
            Assert.Equal("tax=2", JudgeAsync(world, $"A2 {ours[(ours.IndexOf('】', StringComparison.Ordinal) + 1)..]}").Result);
            Assert.Equal("quoted", JudgeAsync(world, ours).Result);
            Assert.Equal("quoted", JudgeAsync(world, $"A2 {ours[..20]}其实是A1").Result);
        });
    }

    [Fact]
    public async Task No_link_that_casts_a_ballot_is_kept()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 1);
        await RemindedAsync(world, WithLink);
        Assert.All(world.Gateway.Given, g => Assert.Contains("token=", g.Text.Text, StringComparison.Ordinal));
        var texts = (await CallerAsync(world)).Invitations.Single().Texts;
        Assert.Equal(2, texts.Count);
        Assert.All(texts, text => Assert.DoesNotContain("token=", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_or_a_refusal_is_noted_at_the_reminder_too()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 1);
        await RemindedAsync(world, null);
        var caller = await CallerAsync(world);
        await world.App.Get<MarkAnswered>().RunAsync(CampaignWorld.Round, [caller.PhoneHash], Cancel);
        await world.App.Get<ApplyOptOut>().HeedAsync(caller, SmsSenders.Survey, new OptOutWish(true, CampaignWorld.Now, "T", OptOutVia.Text), Cancel);

        foreach (var campaign in (string[])["first", "again"])
        {
            Assert.Equal("sent 1", await world.ProgressAsync(campaign));
            Assert.All(await world.RowsAsync(campaign), row => Assert.True(row is { IsAnswered: true, IsOptedOut: true }, campaign));
        }
    }

    private static async Task RemindedAsync(CampaignWorld world, string? wording)
    {
        await world.StartAsync(CampaignWorld.Plan(wording: wording));
        await world.RunAsync();
        await world.StartAsync(CampaignWorld.Plan("again", wording: wording is null ? null : $"再次{wording}", reminderOf: "first"));
        await world.RunAsync();
        Assert.Equal(2, world.Gateway.Given.Count);
    }

    /// <returns>The rating, or why there is none.</returns>
    private static async Task<string> JudgeAsync(CampaignWorld world, string text)
    {
        var sms = new InboundSms("aliyun", CampaignWorld.PhoneOf(0), "1069", text, world.Clock.GetUtcNow(), false, "1");
        var judged = await world.App.Get<JudgeSms>().RunAsync(sms, await CallerAsync(world), Cancel);
        return judged.Ratings.Count > 0 ? string.Join(' ', judged.Ratings.Select(r => $"{r.Rating.UnitId}={r.Rating.Level}")) : judged.Reason ?? judged.Kind.ToString();
    }

    private static Task<Caller> CallerAsync(CampaignWorld world) => world.App.Get<FindCallers>().FindAsync(CampaignWorld.PhoneOf(0), Cancel);
}
