using System.Text.Json.Nodes;

namespace Hotline.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ReadingARanking(BrowserCity city)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Of_a_closed_round_shows_best_and_worst_chart_and_every_unit(int width)
    {
        await city.ClosedRoundAsync();
        await using var visit = await city.VisitAsync(width);
        await visit.GoAsync("/ranking");
        await visit[$"#round-list a[href$='{BrowserCity.ClosedRound}']"].ClickAsync();
        await visit.SeeAsync(".chart svg");

        var classes = (await city.Rounds.RankingAsync(BrowserCity.ClosedRound))["classes"]!.AsArray();
        Assert.Equal(classes.Count, await visit[".class"].CountAsync());
        foreach (var (place, result) in classes.Index())
        {
            Assert.Equal(NamesOf(result!["best"]!), await ColumnAsync(visit, place, ".best th"));
            Assert.Equal(NamesOf(result["worst"]!), await ColumnAsync(visit, place, ".worst th"));
            Assert.Equal(NamesOf(result["units"]!), await ColumnAsync(visit, place, ".all tbody th"));
            Assert.Equal((int)result["eligible"]!, await visit[$".class >> nth={place} >> rect"].CountAsync());
            Assert.Equal(result["insufficient"]!.AsArray().Count, await visit[$".class >> nth={place} >> .few li"].CountAsync());
        }

        Assert.Equal("100.00", await visit.TextAsync(".best td.number >> nth=0"));
        Assert.NotEqual(0, await visit["article ol.rules li"].CountAsync());
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Can_be_taken_along_as_CSV()
    {
        await city.ClosedRoundAsync();
        await using var visit = await city.VisitAsync();
        await visit.GoAsync($"/ranking#round={BrowserCity.ClosedRound}");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit["article a.button"].ClickAsync());

        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("发展和改革局", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_open_round_waits_for_its_end()
    {
        await city.OpenRoundAsync();
        await using var visit = await city.VisitAsync();
        await visit.GoAsync($"/ranking#round={BrowserCity.OpenRound}");
        await visit.SeeAsync("#message p");

        Assert.Contains("结果以通报公布为准", await visit.TextAsync("#message"), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    private static string[] NamesOf(JsonNode units) => [.. units.AsArray().Select(u => (string)u!["name"]!)];

    private static async Task<string[]> ColumnAsync(Visit visit, int place, string cells) =>
        [.. await visit[$".class >> nth={place} >> {cells}"].AllInnerTextsAsync()];
}
