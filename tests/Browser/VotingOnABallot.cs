namespace Hotline.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class VotingOnABallot(BrowserCity city)
{
    [Fact]
    public async Task By_phone_is_counted_and_thanked_for()
    {
        await using var visit = await city.VisitAsync(360);
        await visit.GoAsync((await city.OpenRoundAsync()).NextLink());
        await visit.SeeAsync(".unit");
        Assert.Equal(0, await visit["#ballot :checked"].CountAsync());
        Assert.True(await visit.OverflowAsync() <= 0);
        var before = await city.RatingsAsync();

        await ChooseAsync(visit, 0, "5");
        await ChooseAsync(visit, 1, "unknown");
        await ChooseAsync(visit, 2, "1");
        Assert.Empty(await visit.UntranslatedAsync());
        Assert.Contains("3 / 73", await visit.TextAsync("#count"), StringComparison.Ordinal);
        await SendAsync(visit);

        await visit.SeeAsync("#done h2");
        Assert.Equal(before + 2, await city.RatingsAsync());
        await visit.Page.ReloadAsync();
        await visit.SeeAsync("#done h2");
        Assert.True(await visit["#ballot"].IsHiddenAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Can_be_interrupted_and_helped_by_the_search()
    {
        await using var visit = await city.VisitAsync();
        await visit.GoAsync((await city.OpenRoundAsync()).NextLink());
        await visit["#search"].FillAsync("税务");
        Assert.Equal(1, await visit[".unit:visible"].CountAsync());
        await visit[".unit:visible .level-4 input"].CheckAsync();

        await visit.Page.ReloadAsync();
        await visit.SeeAsync(".unit");
        Assert.Equal(1, await visit["#ballot .level-4 :checked"].CountAsync());
        await visit["#open-only"].CheckAsync();
        Assert.Equal(72, await visit[".unit:visible"].CountAsync());
    }

    [Fact]
    public async Task By_keyboard_alone_works()
    {
        await using var visit = await city.VisitAsync();
        await visit.GoAsync((await city.OpenRoundAsync()).NextLink());
        await visit.SeeAsync(".unit");
        await visit["#open-only"].FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.Keyboard.PressAsync("ArrowRight");

        Assert.Equal(1, await visit[".unit >> nth=0 >> .level-4 :checked"].CountAsync());
    }

    [Fact]
    public async Task With_nothing_chosen_sends_nothing()
    {
        await using var visit = await city.VisitAsync();
        await visit.GoAsync((await city.OpenRoundAsync()).NextLink());
        await visit["#send"].ClickAsync();

        Assert.Contains("请至少评价一个单位", await visit.TextAsync("#refusal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_used_link_again_takes_the_place_of_the_first_ballot_and_may_be_changed_once_more()
    {
        var round = await city.OpenRoundAsync();
        var link = round.NextLink();
        await city.Rounds.CastAsync(new Uri(link), place => place == 0 ? 3 : null);
        await using var visit = await city.VisitAsync(360);
        await visit.GoAsync(link);
        await ChooseAsync(visit, 0, "5");
        await SendAsync(visit);

        await visit.SeeAsync("#done button");
        await visit["#done button"].ClickAsync();
        await visit.SeeAsync("#ballot");
        Assert.Equal(1, await visit["#ballot .level-5 :checked"].CountAsync());
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("/ballot", "链接不完整")]
    [InlineData("/ballot#round=unheardof&token=x", "没有这一评议轮次")]
    public async Task With_a_broken_link_says_what_to_do(string path, string answer)
    {
        await using var visit = await city.VisitAsync();
        await visit.GoAsync(path);
        await visit.SeeAsync("#message p");

        Assert.Contains(answer, await visit.TextAsync("#message"), StringComparison.Ordinal);
        Assert.True(await visit["#ballot"].IsHiddenAsync());
    }

    private static Task ChooseAsync(Visit visit, int unit, string level) => visit[$".unit >> nth={unit} >> .level-{level} input"].CheckAsync();

    private static async Task SendAsync(Visit visit)
    {
        await visit["#send"].ClickAsync();
        await visit["#confirm .primary"].ClickAsync();
    }
}
