using System.Text.RegularExpressions;

namespace Hotline.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed partial class ReadingThePages(BrowserCity city)
{
    private static readonly string[] Paths = ["/", "/track", "/ballot", "/ranking", "/notices", "/work", "/surveys", "/rounds", "/rectification", "/no-such-page"];

    private static readonly int[] Widths = [360, 1280];

    public static TheoryData<string, int> Everywhere => new(from path in Paths from width in Widths select (path, width));

    public static TheoryData<string> Pages => new(Paths);

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Needs_no_sideways_scrolling_and_raises_no_error(string path, int width)
    {
        await using var visit = await city.VisitAsync(width);
        await visit.GoAsync(path);
        await visit.SeeAsync("footer p");

        Assert.Empty(await visit.UntranslatedAsync());
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task In_English_leaves_no_Chinese_and_is_remembered(string path)
    {
        await using var visit = await city.VisitAsync();
        await visit.GoAsync(path);
        Assert.Equal("zh-CN", await visit["html"].GetAttributeAsync("lang"));
        await visit[".language"].ClickAsync();
        await visit.Page.ReloadAsync();
        await visit.SeeAsync("footer p");

        Assert.Equal("en", await visit["html"].GetAttributeAsync("lang"));
        // Categories, titles of rounds and names are the city's own words.
        var text = await visit.Page.EvaluateAsync<string>("() => { document.querySelector('.language').remove(); document.querySelectorAll('optgroup, #round-list, #notice-list, #staff').forEach(e => e.remove()); return document.title + document.body.innerText; }");
        Assert.DoesNotMatch(Chinese(), text);
    }

    [Fact]
    public async Task By_keyboard_starts_at_the_skip_link_and_shows_the_focus()
    {
        await using var visit = await city.VisitAsync();
        await visit.GoAsync("/track");
        await visit.SeeAsync("header .skip");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");

        Assert.Equal("number", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.NotEqual("none", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
