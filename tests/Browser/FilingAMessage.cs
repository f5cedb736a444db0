using System.Text.RegularExpressions;

namespace Hotline.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed partial class FilingAMessage(BrowserCity city)
{
    [Fact]
    public async Task Gives_number_code_and_date_and_can_be_followed_at_once()
    {
        await using var visit = await city.VisitAsync(360);
        await FillAsync(visit);
        await visit["#submit"].ClickAsync();

        await visit.SeeAsync("#receipt dl");
        var (number, code) = (await visit.TextAsync("#receipt dd >> nth=0"), await visit.TextAsync("#receipt dd >> nth=1"));
        Assert.Matches(Number(), number);
        Assert.Contains("年", await visit.TextAsync("#receipt dd >> nth=2"), StringComparison.Ordinal);

        await visit["#receipt a.button"].ClickAsync();
        await visit.SeeAsync("#ticket .timeline li");
        Assert.Equal(number, await visit["#number"].InputValueAsync());
        Assert.Equal(code, await visit["#code"].InputValueAsync());
        Assert.DoesNotContain(code, visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(await visit.UntranslatedAsync());
        Assert.Contains(number, await visit.TextAsync("#ticket-title"), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Twice_by_a_double_click_gives_one_ticket()
    {
        await using var visit = await city.VisitAsync();
        await FillAsync(visit);
        var posts = 0;
        await visit.Page.RouteAsync("**/api/messages", async route =>
        {
            posts++;
            await Task.Delay(300);
            await route.ContinueAsync();
        });

        await visit["#submit"].DblClickAsync();

        await visit.SeeAsync("#receipt dl");
        Assert.Equal(1, posts);
    }

    [Fact]
    public async Task Again_after_a_lost_answer_and_a_reload_gives_the_same_number()
    {
        await using var visit = await city.VisitAsync();
        await FillAsync(visit);
        var first = "";
        await visit.Page.RouteAsync("**/api/messages", async route =>
        {
            first = await (await route.FetchAsync()).TextAsync();
            await route.AbortAsync();
        });
        await visit["#submit"].ClickAsync();
        await visit.SeeAsync("#errors li");
        Assert.Contains("网络", await visit.TextAsync("#errors"), StringComparison.Ordinal);

        await visit.Page.UnrouteAsync("**/api/messages");
        await visit.Page.ReloadAsync();
        Assert.Equal("厂区门口道路积水", await visit["#title"].InputValueAsync());
        await visit["#submit"].ClickAsync();

        await visit.SeeAsync("#receipt dl");
        Assert.Contains($"\"{await visit.TextAsync("#receipt dd >> nth=0")}\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_wrong_fields_says_so_at_the_fields_and_keeps_the_text()
    {
        await using var visit = await city.VisitAsync(360);
        await FillAsync(visit);
        await visit["#enterprise-uscc"].FillAsync("91430481MA4L00001Y");
        await visit["#contact-phone"].FillAsync("12345678");
        await visit["#submit"].ClickAsync();

        await visit.SeeAsync("#errors li");
        Assert.Empty(await visit.UntranslatedAsync());
        Assert.Equal("errors", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        foreach (var field in new[] { "enterprise-uscc", "contact-phone" })
        {
            var described = (await visit[$"#{field}"].GetAttributeAsync("aria-describedby"))!.Split(' ')[0];
            Assert.Equal("true", await visit[$"#{field}"].GetAttributeAsync("aria-invalid"));
            Assert.NotEmpty(await visit.TextAsync($"#{described}"));
        }

        Assert.Equal("厂区门口道路积水", await visit["#title"].InputValueAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task While_storage_is_away_keeps_the_text_and_says_try_again()
    {
        await using var visit = await city.VisitAsync();
        await FillAsync(visit);
        await visit.Page.RouteAsync("**/api/messages", route => route.FulfillAsync(new() { Status = 503, Body = "{}", ContentType = "application/problem+json" }));
        await visit["#submit"].ClickAsync();

        await visit.SeeAsync("#errors li");
        Assert.Contains("稍后重试", await visit.TextAsync("#errors"), StringComparison.Ordinal);
        Assert.StartsWith("连日下雨", await visit["#body"].InputValueAsync(), StringComparison.Ordinal);
    }

    private static async Task FillAsync(Visit visit)
    {
        await visit.GoAsync("/");
        await visit["#title"].FillAsync("厂区门口道路积水");
        await visit["#body"].FillAsync("连日下雨，经开区二路厂门口积水三十厘米，货车进不来，请尽快疏通排水。");
        await visit["#enterprise-name"].FillAsync("清河市远山机械有限公司");
        await visit["#contact-name"].FillAsync("张明");
        await visit["#contact-phone"].FillAsync("19900000101");
    }

    [GeneratedRegex("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$")]
    private static partial Regex Number();
}
