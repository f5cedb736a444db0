using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Hotline.Surveys.Answers;

namespace Hotline.Tests.Surveys.Answers;

/// <summary>One hint and one question per invitation at most, and none to whom it would be wrong.</summary>
public sealed class AskingBack(AzuriteFixture azurite)
{
    private static readonly string[] Quiet = ["谢谢！", "", "别再发了", "我要投诉", "验证码 5", "机主不在"];

    [Fact]
    public async Task Tells_once_how_to_answer()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("spring", "ann", "tax") with { Extension = "12" });

        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "8", 9), world.Text(SmsWorld.Ann, "好评", 8));
        await Task.WhenAll(world.SayAsync("d2", world.Text(SmsWorld.Ann, "还可以", 7)), world.SayAsync("d3", world.Text(SmsWorld.Ann, "55", 6)));

        var text = Assert.Single((await world.WrittenAsync()).DistinctBy(t => t.Key));
        Assert.Equal(($"hint-spring-{world.Hash(SmsWorld.Ann)}", "+86" + SmsWorld.Ann, "hint", SmsSenders.Survey, "12"), (text.Key, text.Phone, text.Purpose, text.Sender, text.Extension));
        Assert.StartsWith("【清河市优化办】未能识别您的回复。评价tax，请只回复一个数字", text.Text, StringComparison.Ordinal);
        Assert.Equal(SmsWorld.Now, (await world.InvitedAsync(SmsWorld.Ann, "spring"))!.HintedAt);
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.SayAsync("d4", world.Text(SmsWorld.Ann, "好评"));
        Assert.Empty(await world.WrittenAsync());
    }

    [Fact]
    public async Task Asks_once_which_unit_and_lists_the_codes()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        await world.OpenAsync("clinic", "clinic", "C=hospital");
        await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("spring", "ann"));
        await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("clinic", "ann") with { InvitedAt = SmsWorld.Now.AddHours(-1) });

        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "5", 9), world.Text(SmsWorld.Ann, "4", 8));
        await world.SayAsync("d2", world.Text(SmsWorld.Ann, "3", 7));

        var text = Assert.Single(await world.WrittenAsync());
        Assert.Equal($"ask-clinic-{world.Hash(SmsWorld.Ann)}", text.Key);
        Assert.Contains("Chospital、Atax、Bhousing", text.Text, StringComparison.Ordinal);
        Assert.NotNull((await world.InvitedAsync(SmsWorld.Ann, "spring"))!.AskedAt);
        Assert.NotNull((await world.InvitedAsync(SmsWorld.Ann, "clinic"))!.AskedAt);
    }

    [Fact]
    public async Task Is_silent_to_who_left_to_who_answered_to_courtesy_refusals_and_machines_and_to_who_was_not_asked()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("spring", "ann", "tax"));
        await world.InviteAsync(SmsWorld.Bob, SmsWorld.Invitation("spring", "bob", "tax"));
        await world.SayAsync("d1", world.Text(SmsWorld.Ann, "退订", 30), world.Text(SmsWorld.Bob, "5", 30), world.Text(SmsWorld.Bob, "好评", 29));
        Assert.Equal("optout", Assert.Single(await world.WrittenAsync()).Purpose);

        await world.SayAsync("d2", world.Text(SmsWorld.Ann, "好评"), world.Text(SmsWorld.Bob, "好评"), world.Text(SmsWorld.Cat, "好评"), world.Text(SmsWorld.Stranger, "好评"));
        await world.InviteAsync(SmsWorld.Cat, SmsWorld.Invitation("spring", "cat", "tax"));
        await world.SayAsync("d3", [.. Quiet.Select((text, i) => world.Text(SmsWorld.Cat, text, i))]);

        Assert.Empty(await world.WrittenAsync());
    }

    [Theory]
    [InlineData("10086")]
    [InlineData("106900001234")]
    [InlineData("1064912345678")]
    [InlineData("95588")]
    [InlineData("05711234567")]
    [InlineData("4008123123")]
    [InlineData("057187654321")]
    public async Task Never_writes_to_what_is_no_mobile_phone(string phone)
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        await world.InviteAsync(phone, SmsWorld.Invitation("spring", "ann", "tax"));

        await world.SayAsync("d1", world.Text(phone, "好评"), world.Text(phone, "退订"), world.Text(phone, "5"));

        Assert.Empty(await world.WrittenAsync());
    }

    [Fact]
    public async Task Does_not_begin_again_when_an_old_raw_log_is_read_anew()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        await world.OpenAsync();
        await world.InviteAsync(SmsWorld.Ann, SmsWorld.Invitation("spring", "ann", "tax"));
        var old = new ReceivedText("d1", 0, "aliyun", SmsWorld.Now.AddDays(-2), world.Text(SmsWorld.Ann, "好评"), "");

        await world.Get<RateBySms>().RunAsync([old], CancellationToken.None);

        Assert.Empty(await world.WrittenAsync());
    }
}
