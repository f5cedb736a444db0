using Hotline.Evaluation.Rounds;

namespace Hotline.Tests.Browser;

/// <summary>A round's notice on the evaluation office's page: drafted, read, approved, published, and corrected by a second version.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PublishingANotice(BrowserCity city)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Is_drafted_read_approved_published_and_corrected(int width)
    {
        var id = $"noticed{width}";
        await using var visit = await FrozenAsync(id, width);
        await visit["#draft-form .primary"].ClickAsync();
        Assert.Equal("请填写此项。", await visit.TextAsync(".field:has(#notice-number) .field-error"));
        await DraftAsync(visit, "清优评〔2027〕1号", "待签批");
        Assert.Equal(0, await visit["#notice-commands [value=approve], #notice-commands [value=publish]"].CountAsync());
        await ReadAsync(visit, "清优评〔2027〕1号");

        await ApprovedAsync(visit, id);
        await visit.GiveAsync("open-objections", "异议期");
        await PressAsync(visit, "publish");
        await visit.SeeAsync("#notice-form .summary >> text=异议期尚未结束");
        await visit.FitsAsync();
        await WindowIsOverAsync(id);
        await PressAsync(visit, "publish");
        await visit.SeeAsync("#notice-versions .chip >> text=已公布");
        await visit.SeeAsync("#round-state .chip >> text=已公布");

        await visit["#notice-draft-title"].ClickAsync();
        Assert.Equal("", await visit["#notice-number"].InputValueAsync());
        await DraftAsync(visit, "清优评〔2027〕2号", "待签批");
        await ApprovedAsync(visit, id);
        await PressAsync(visit, "publish");
        await visit.SeeAsync("#notice-versions >> text=已由第 2 版更正");
        await visit.FitsAsync();
        await visit[".language"].ClickAsync();
        await visit.SeeAsync("#notice-versions >> text=Corrected by version 2");
        Assert.Empty(await visit.ChineseAsync());
        await visit["#notice-versions a >> nth=1"].ClickAsync();
        await visit.SeeAsync("text=清优评〔2027〕2号");
        Assert.EndsWith($"/api/notices/{id}/2/notice.html", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_out_the_draft_as_files()
    {
        const string id = "drafted1";
        await using var visit = await FrozenAsync(id, 1280);
        await DraftAsync(visit, "清优评〔2027〕3号", "待签批");
        foreach (var file in (string[])["notice.html", "notice.xlsx", "notice.csv"])
        {
            var given = await visit.Page.RunAndWaitForDownloadAsync(() => visit[$"#notice-commands [value='{file}']"].ClickAsync());
            Assert.Equal($"{id}-1-{file}", given.SuggestedFilename);
            Assert.True(new FileInfo(await given.PathAsync()).Length > 500);
        }
    }

    [Fact]
    public async Task Asks_a_leader_to_look_again_when_the_draft_was_made_anew()
    {
        const string id = "anew1";
        await using var visit = await FrozenAsync(id, 360);
        await DraftAsync(visit, "清优评〔2027〕4号", "待签批");
        await visit.SignInAgainAsync($"/rounds#round={id}", "leader");
        await visit.SeeAsync("#notice-commands [value=approve]");
        await city.Rounds.OfficeAsync(HttpMethod.Put, $"/api/rounds/{id}/notice", new { number = "清优评〔2027〕5号", date = "2027-02-10", title = "改过的通报" });
        await PressAsync(visit, "approve");

        await visit.SeeAsync("#notice-form .summary >> text=通报稿已修改，请重新审阅后再签批。");
        await visit.SeeAsync("#notice-versions >> text=清优评〔2027〕5号");
        Assert.Equal("待签批", await visit.TextAsync("#notice-versions .chip"));
        await visit.FitsAsync();
    }

    private async Task<Visit> FrozenAsync(string id, int width)
    {
        var visit = await city.VisitAsync(width);
        var links = await city.Rounds.OpenAsync(id, "涉企服务评议");
        foreach (var (voter, link) in links.Take(4).Index())
        {
            await city.Rounds.CastAsync(link, place => 1 + ((place + voter) % 5));
        }

        await city.Rounds.FreezeAsync(id);
        await visit.SignInAsync($"/rounds#round={id}", "office");
        await visit.SeeAsync("#draft-form");
        return visit;
    }

    private static async Task DraftAsync(Visit visit, string number, string state)
    {
        await visit["#notice-number"].FillAsync(number);
        await visit["#notice-date"].FillAsync("2027-02-10");
        await visit["#notice-remarks"].FillAsync("本次评议由三人监票。");
        await visit["#draft-form .primary"].ClickAsync();
        await visit.SeeAsync($"#notice-versions li:last-child:has-text('{number}') .chip >> text={state}");
        await visit.FitsAsync();
    }

    /// <summary>The frame shows the document as it will be published, with its styles.</summary>
    private static async Task ReadAsync(Visit visit, string number)
    {
        await visit["#notice-commands [value=read]"].ClickAsync();
        var document = visit.Page.FrameLocator("#notice-frame");
        await document.Locator($"text={number}").First.WaitForAsync();
        Assert.Equal("关于“涉企服务评议”结果的通报", (await document.Locator("h1").InnerTextAsync()).Trim());
        Assert.Contains("本次评议由三人监票。", await document.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("center", await document.Locator("h1").EvaluateAsync<string>("h1 => getComputedStyle(h1).textAlign"));
        Assert.Equal(0, await document.Locator("html").EvaluateAsync<int>("html => Math.max(0, html.scrollWidth - html.clientWidth)"));
        await visit.FitsAsync();
    }

    private static async Task ApprovedAsync(Visit visit, string id)
    {
        await visit.SignInAgainAsync($"/rounds#round={id}", "leader");
        Assert.False(await visit["#draft-form"].IsVisibleAsync());
        await PressAsync(visit, "approve");
        await visit.SeeAsync("#notice-versions li:last-child .chip >> text=已签批");
        Assert.Equal(0, await visit["#notice-commands [value=publish]"].CountAsync());
        await visit.FitsAsync();
        await visit.SignInAgainAsync($"/rounds#round={id}", "office");
        await visit.SeeAsync("#notice-versions li");
    }

    private static async Task PressAsync(Visit visit, string command)
    {
        await visit[$"#notice-commands [value={command}]"].ClickAsync();
        await visit["#question [value=yes]"].ClickAsync();
    }

    /// <summary>The app runs on the real clock.</summary>
    private async Task WindowIsOverAsync(string id)
    {
        var rounds = city.Get<RoundStore>();
        var stored = (await rounds.FindAsync(id, CancellationToken.None))!;
        Assert.True(await rounds.TryMoveAsync(stored, stored.Round with { ObjectionsUntil = TimeProvider.System.GetUtcNow() }, CancellationToken.None));
    }
}
