using CsCheck;
using Hotline.Sms.OptOuts;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;

namespace Hotline.Tests.Surveys.Answers;

public sealed class LeavingAndComingBack(AzuriteFixture azurite)
{
    [Fact]
    public async Task Is_confirmed_once_and_outlasts_every_answer()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var round = await world.OpenAsync();
        var shard = await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("spring", "ann", "tax"));

        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "TD", 9), world.Text(SmsWorld.Ann, "退订", 8));
        await world.SayAsync("d2", world.Text(SmsWorld.Ann, "5", 7), world.Text(SmsWorld.Ann, "STOP", 6));

        Assert.Equal("tax 5", await world.TallyAsync(round));
        Assert.True(await IsOutAsync(world, SmsWorld.Ann, SmsSenders.Survey));
        Assert.False(await IsOutAsync(world, SmsWorld.Ann, SmsSenders.Hotline));
        var text = Assert.Single(await world.WrittenAsync());
        Assert.Equal(($"optout-survey-1-{world.Hash(SmsWorld.Ann)}", true), (text.Key, text.ToOptedOut));
        var tally = await world.Get<OutboxStore>().ReadTallyAsync(shard, CancellationToken.None);
        Assert.Equal((1, 1), (tally.OptedOut, tally.Answered));
    }

    [Fact]
    public async Task Is_of_the_sender_that_signature_or_invitation_tell_and_of_all_for_a_stranger()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        await world.InviteAsync(SmsWorld.Bob, SmsWorld.Invitation("spring", "bob") with { Sender = SmsSenders.Hotline });

        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "退订") with { Sign = "【清河市企业热线】" }, world.Text(SmsWorld.Bob, "退订"), world.Text(SmsWorld.Stranger, "退订"));

        async Task<(bool, bool)> OutAsync(string phone) => (await IsOutAsync(world, phone, SmsSenders.Survey), await IsOutAsync(world, phone, SmsSenders.Hotline));
        Assert.Equal((false, true), await OutAsync(SmsWorld.Ann));
        Assert.Equal((false, true), await OutAsync(SmsWorld.Bob));
        Assert.Equal((true, true), await OutAsync(SmsWorld.Stranger));
        Assert.DoesNotContain(await world.WrittenAsync(), t => t.Phone.EndsWith(SmsWorld.Stranger, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ends_by_a_word_alone_and_begins_a_new_episode_the_next_time()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        var shard = await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("spring", "ann", "tax"));

        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "退订", 9));
        await world.SayAsync("d2", world.Text(SmsWorld.Ann, "恢复订阅", 8));
        Assert.False(await IsOutAsync(world, SmsWorld.Ann, SmsSenders.Survey));
        Assert.Equal(0, (await world.Get<OutboxStore>().ReadTallyAsync(shard, CancellationToken.None)).OptedOut);
        await world.SayAsync("d3", world.Text(SmsWorld.Ann, "退订", 7));

        Assert.True(await IsOutAsync(world, SmsWorld.Ann, SmsSenders.Survey));
        Assert.Equal([$"optout-survey-1-{world.Hash(SmsWorld.Ann)}", $"optout-survey-2-{world.Hash(SmsWorld.Ann)}"], (await world.WrittenAsync()).Select(t => t.Key));
        var stands = await world.Get<OptOutStore>().FindAsync(world.Hash(SmsWorld.Ann), SmsSenders.Survey, CancellationToken.None);
        Assert.Equal([true, false, true], stands!.History.Select(wish => wish.IsOut));
    }

    [Theory]
    [InlineData("退订", "订阅", false)]
    [InlineData("订阅", "退订", true)]
    public async Task Is_decided_by_what_was_sent_last_not_by_what_came_last(string earlier, string later, bool isOut)
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var (first, second) = (world.Text(SmsWorld.Ann, earlier, 9), world.Text(SmsWorld.Ann, later, 8));

        await world.SayAsync("d1", second);
        await world.SayAsync("d2", first);
        await world.SayAsync("d1", second);

        Assert.Equal(isOut, await IsOutAsync(world, SmsWorld.Ann, SmsSenders.Survey));
    }

    [Fact]
    public async Task Is_confirmed_though_the_app_died_before_it_could()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var sms = world.Text(SmsWorld.Ann, "退订");
        await world.Get<OptOutStore>().HeedAsync(
            world.Hash(SmsWorld.Ann), SmsSenders.Survey, new OptOutWish(true, sms.SentAt, world.Get<SmsKeys>().OrderKey(sms), OptOutVia.Text), CancellationToken.None);

        await world.SayAsync("d1", sms);
        await world.SayAsync("d1", sms);

        Assert.Single(await world.WrittenAsync());
    }

    [Fact]
    public async Task Outlives_the_contact()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "退订"));

        world.Get<Hotline.City.Directory.LiveDirectory>().Current = Hotline.City.Directory.CityDirectory.Empty;

        Assert.True(await IsOutAsync(world, SmsWorld.Ann, SmsSenders.Survey));
    }

    [Fact]
    public void In_whatever_order_wishes_are_heeded_the_latest_stands() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 5], Gen.Int[0, 3]).Array[1, 8].Sample(said =>
        {
            var wishes = said.Select(s => new OptOutWish(s.Item1, SmsWorld.Now.AddSeconds(s.Item2), $"{s.Item3}", OptOutVia.Text)).DistinctBy(w => (w.At, w.Key)).ToList();
            var latest = wishes.Aggregate((a, b) => b.IsAfter(a) ? b : a);
            return wishes.Aggregate((OptOut?)null, OptOut.Heed)!.Last == latest
                && Enumerable.Reverse(wishes).Concat(wishes).Aggregate((OptOut?)null, OptOut.Heed)!.Last == latest;
        });

    private static Task<bool> IsOutAsync(SmsWorld world, string phone, string sender) =>
        world.Get<OptOutStore>().IsOutAsync(world.Hash(phone), sender, CancellationToken.None);
}
