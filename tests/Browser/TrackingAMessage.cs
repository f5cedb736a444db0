namespace Hotline.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class TrackingAMessage(BrowserCity city)
{
    [Theory]
    [InlineData("0000-0000-0000", "0000-0000")]
    [InlineData("no number at all", "?")]
    public async Task With_a_wrong_number_or_code_gets_one_friendly_answer(string number, string code)
    {
        await using var visit = await city.VisitAsync(360);
        await visit.GoAsync("/track");
        await visit["#number"].FillAsync(number);
        await visit["#code"].FillAsync(code);
        await visit["#form button"].ClickAsync();

        await visit.SeeAsync("#errors li");
        Assert.Contains("编号与查询码不符", await visit.TextAsync("#errors"), StringComparison.Ordinal);
        Assert.True(await visit["#ticket"].IsHiddenAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Not_yet_registered_looks_again_by_itself()
    {
        await using var visit = await city.VisitAsync();
        var asked = 0;
        await visit.Page.RouteAsync("**/api/messages/*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Answer(++asked) }));
        await visit.GoAsync("/track#number=0000-0000-0000");
        await visit["#code"].FillAsync("0000-0000");
        await visit["#form button"].ClickAsync();

        await visit.SeeAsync("#ticket .state >> text=已受理登记中");
        await visit.SeeAsync("#ticket .timeline li");
        Assert.Equal(2, asked);
    }

    private static string Answer(int time) => time == 1
        ? """{"number":"0000-0000-0000","state":{"key":"registering","zh":"已受理登记中","en":"Accepted, being registered"}}"""
        : """
          {"number":"0000-0000-0000","state":{"key":"pendingDispatch","zh":"待派单","en":"Waiting for dispatch"},"title":"路灯不亮","promisedDate":"2026-12-07",
          "history":[{"at":"2026-11-23T01:20:02Z","key":"registered","zh":"诉求已登记。","en":"Your message was registered."}]}
          """;
}
