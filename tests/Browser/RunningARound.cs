using Azure.Data.Tables;
using Hotline.Evaluation.Lifecycle;

namespace Hotline.Tests.Browser;

/// <summary>The evaluation office's page of rounds: a round from its form to the archive.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RunningARound(BrowserCity city)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Is_made_opened_counted_confirmed_objected_to_and_decided(int width)
    {
        var id = $"played{width}";
        await using var visit = await city.VisitAsync(width);
        await visit.SignInAsync("/rounds", "office");
        await MakeAsync(visit, id);
        await visit.GiveAsync("open", "进行中");
        await VoteAsync(id);
        await visit.FitsAsync();
        await visit.GiveAsync("close", "已截止");
        await SortedAsync(visit, id);
        await visit["[data-command=count]"].ClickAsync();
        await visit.SeeAsync("#count-outcome >> text=计票与计数一致：逐票清点 4 份测评表");
        await visit.FitsAsync();
        await ConfirmedByThreeAsync(visit, id);
        await ObjectedToAsync(visit, id);
        await city.Get<MoveRound>().PublishAsync(id, CancellationToken.None);
        await visit.Page.ReloadAsync();
        await visit.GiveAsync("archive", "已归档");
        Assert.Equal(0, await visit["#round-commands button, #objection-form, #objection-list button"].CountAsync());
        await ListedOnceAsync(visit, id);
        await visit[".language"].ClickAsync();
        await visit.SeeAsync("#round-state >> text=Archived");
        Assert.Empty(await visit.ChineseAsync());
        Assert.True(await visit.OverflowAsync() <= 0);
    }

    [Fact]
    public async Task Says_at_the_field_what_is_wrong_and_keeps_what_was_typed()
    {
        await using var visit = await city.VisitAsync();
        await visit.SignInAsync("/rounds#new", "office");
        await visit["#classes input"].First.WaitForAsync();
        await visit["#round-form .primary"].ClickAsync();
        Assert.Equal("请填写此项。", await visit.TextAsync(".field:has(#title) .field-error"));

        await visit["#title"].FillAsync("二人监票");
        await visit["#opens"].FillAsync("2026-01-02T08:00");
        await visit["#closes"].FillAsync("2026-01-01T08:00");
        await visit["#counters"].FillAsync("2");
        await visit["#groups-monitor"].CheckAsync();
        await visit["#groups-monitor-weight"].FillAsync("-1");
        await visit["#round-form .primary"].ClickAsync();

        await visit.SeeAsync(".field:has(#closes) .field-error");
        Assert.Contains("三人监票", await visit.TextAsync(".field:has(#counters) .field-error"), StringComparison.Ordinal);
        Assert.Equal("true", await visit["#groups-monitor-weight"].GetAttributeAsync("aria-invalid"));
        Assert.Equal("二人监票", await visit["#title"].InputValueAsync());
        await visit.FitsAsync();
    }

    [Fact]
    public async Task Shows_the_difference_when_a_ballot_is_missing_and_lets_nobody_confirm()
    {
        const string id = "missing1";
        await using var visit = await city.VisitAsync(360);
        var links = await city.Rounds.OpenAsync(id, "缺票的轮次");
        await city.Rounds.CastAsync(links[0], place => place == 0 ? 5 : null);
        await city.Rounds.OfficeAsync(HttpMethod.Post, $"/api/rounds/{id}/close");
        var table = new TableServiceClient(city.Account).GetTableClient($"ballots{id}");
        await table.DeleteEntityAsync(table.Query<TableEntity>("RowKey lt '~'", cancellationToken: TestContext.Current.CancellationToken).First(), cancellationToken: TestContext.Current.CancellationToken);
        await visit.SignInAsync($"/rounds#round={id}", "office");
        await visit["[data-command=count]"].ClickAsync();

        await visit.SeeAsync("[data-command=recount]");
        Assert.Contains("计票与计数不一致", await visit.TextAsync("#count-outcome"), StringComparison.Ordinal);
        Assert.Contains("总体评价 · 其他 · 非常满意", await visit.TextAsync("#count-outcome tbody th >> nth=0"), StringComparison.Ordinal);
        Assert.Equal(0, await visit["[data-command=confirm]"].CountAsync());
        await visit.FitsAsync();
    }

    [Fact]
    public async Task Says_in_words_why_a_command_is_refused()
    {
        const string id = "refused1";
        await using var visit = await city.VisitAsync();
        await city.Rounds.OpenAsync(id, "被拒绝的命令");
        await visit.SignInAsync($"/rounds#round={id}", "office");
        await visit.SeeAsync("[data-command=close]");
        await visit.Page.RouteAsync("**/close", route => route.FulfillAsync(new() { Status = 409, ContentType = "application/problem+json", Body = """{"type":"round:not-open","title":"Not open.","detail":"本轮评议尚未开始。"}""" }));
        await visit["[data-command=close]"].ClickAsync();
        await visit["#question [value=yes]"].ClickAsync();

        await visit.SeeAsync("#command-form .summary >> text=本轮评议尚未开始。");
        Assert.Equal("进行中", await visit.TextAsync("#round-state .chip"));
        await visit.FitsAsync();
    }

    [Fact]
    public async Task Shows_an_auditor_the_turnout_and_no_command()
    {
        const string id = "looked1";
        await using var visit = await city.VisitAsync();
        await city.Rounds.OpenAsync(id, "仅供查看的轮次");
        await visit.SignInAsync("/rounds", "auditor");
        Assert.True(await visit["#new-link"].IsHiddenAsync());
        await visit["#round-list a:has-text('仅供查看的轮次')"].ClickAsync();
        await visit.SeeAsync("#turnout-figures table");

        Assert.Equal(0, await visit["#round-commands button:visible, #invitations:visible"].CountAsync());
        await visit.FitsAsync();
    }

    [Fact]
    public async Task Gives_out_the_sheet_of_codes_and_the_list_of_links()
    {
        const string id = "invited1";
        await using var visit = await city.VisitAsync();
        await city.Rounds.OpenAsync(id, "有邀请的轮次");
        await visit.SignInAsync($"/rounds#round={id}", "office");
        var sheet = await visit.Page.RunAndWaitForDownloadAsync(() => visit["[value=ballot-sheet]"].ClickAsync());
        var list = await visit.Page.RunAndWaitForDownloadAsync(() => visit["[value=invitations]"].ClickAsync());

        Assert.Equal([$"{id}-ballot-sheet.html", $"{id}-invitations.csv"], [sheet.SuggestedFilename, list.SuggestedFilename]);
        Assert.Contains("<svg", await File.ReadAllTextAsync(await sheet.PathAsync()), StringComparison.Ordinal);
        Assert.Contains($"/ballot#round={id}&token=", await File.ReadAllTextAsync(await list.PathAsync()), StringComparison.Ordinal);
        await visit.FitsAsync();
        await LaidOutAsync(visit, $"/api/rounds/{id}/ballot-sheet");
    }

    /// <summary>A document of the API, opened as its reader could with a token.</summary>
    private static async Task LaidOutAsync(Visit visit, string path)
    {
        var token = await visit.Page.EvaluateAsync<string>("() => JSON.parse(sessionStorage.getItem('work.token'))");
        await visit.Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" });
        await visit.GoAsync(path);
        Assert.Equal("grid", await visit["main"].EvaluateAsync<string>("main => getComputedStyle(main).display"));
        Assert.Empty(visit.Faults);
    }

    private static async Task MakeAsync(Visit visit, string id)
    {
        await visit["#new-link"].ClickAsync();
        await visit["#classes input"].First.WaitForAsync();
        await visit["#title"].FillAsync($"营商环境测评 {id[6..]}");
        await visit["#opens"].FillAsync("2026-01-01T08:00");
        await visit["#closes"].FillAsync("2099-01-01T18:00");
        await visit["#new-view summary"].ClickAsync();
        await visit["#id"].FillAsync(id);
        await visit["#groups-enterprise"].CheckAsync();
        await visit["#questions-fairness"].CheckAsync();
        await visit["#minimum"].FillAsync("2");
        await visit.FitsAsync();
        await visit["#round-form .primary"].ClickAsync();
        await visit.SeeAsync("#round-state >> text=草稿");
        Assert.Contains("公平公正（权重 1）", await visit.TextAsync("#round-facts"), StringComparison.Ordinal);
    }

    private async Task VoteAsync(string id)
    {
        var invitations = await city.Rounds.OfficeAsync(HttpMethod.Get, $"/api/rounds/{id}/invitations");
        foreach (var (voter, invitation) in invitations["invitations"]!.AsArray().Take(4).Index())
        {
            await city.Rounds.CastAsync(new Uri((string)invitation!["link"]!), place => 1 + ((place + voter) % 5), voter == 0 ? "办事要跑三趟" : null);
        }
    }

    private async Task SortedAsync(Visit visit, string id)
    {
        await visit["#comment-list label:has-text('效率') input"].CheckAsync();
        await visit.SeeAsync("#progress >> text=已保存。");
        Assert.Equal("efficiency", (string)(await city.Rounds.OfficeAsync(HttpMethod.Get, $"/api/rounds/{id}/comments"))["comments"]![0]!["tags"]![0]!);
        await visit.FitsAsync();
        await visit["#comment-list button"].ClickAsync();
        await visit.SeeAsync("#comment-list >> text=已列入问题清单。");
        Assert.Equal("efficiency", await ListedAsync(id));
    }

    /// <summary>What it was said to be about is read only, and putting it on the list of problems twice puts it there once.</summary>
    private async Task ListedOnceAsync(Visit visit, string id)
    {
        Assert.True(await visit["#comment-list label:has-text('效率') input"].IsDisabledAsync());
        await visit["#comment-list button"].ClickAsync();
        await visit.SeeAsync("#comment-list >> text=已列入问题清单。");
        Assert.Equal("efficiency", await ListedAsync(id));
        await visit.FitsAsync();
    }

    /// <returns>The aspect of the one opinion of the round.</returns>
    private async Task<string> ListedAsync(string id)
    {
        var listed = (await city.Rounds.OfficeAsync(HttpMethod.Get, "/api/rectification/problems"))["problems"]!.AsArray();
        return (string)Assert.Single(listed, p => ((string)p!["reference"]!).StartsWith($"{id}/", StringComparison.Ordinal))!["aspect"]!;
    }

    private static async Task ConfirmedByThreeAsync(Visit visit, string id)
    {
        foreach (var (at, person) in ((string[])["office", "leader", "auditor"]).Index())
        {
            await visit.SignInAgainAsync($"/rounds#round={id}", person);
            await visit.GiveAsync("confirm", at < 2 ? "已截止" : "已冻结");
            await visit.SeeAsync($"#confirmations >> text=已有 {at + 1} / 3 人确认。");
            Assert.Equal(0, await visit["[data-command=confirm]"].CountAsync());
        }

        await visit.FitsAsync();
    }

    private static async Task ObjectedToAsync(Visit visit, string id)
    {
        await visit.SignInAgainAsync($"/rounds#round={id}", "office");
        await visit.SeeAsync("#until-field");
        await visit["#until"].FillAsync("2099-02-01");
        await visit.GiveAsync("open-objections", "异议期");
        await visit.SignInAgainAsync($"/rounds#round={id}", "tax");
        await visit.SeeAsync("#own-figures >> text=名（共");
        await visit["#objection-text"].FillAsync("有一份评价系误评。");
        await visit["#objection-form button"].ClickAsync();
        await visit.SeeAsync("#objection-list .chip >> text=待决定");
        await visit.FitsAsync();

        await visit.SignInAgainAsync($"/rounds#round={id}", "office");
        await visit["#objection-list button"].ClickAsync();
        await visit["#decide-form .primary"].ClickAsync();
        Assert.Equal("请选择。", await visit.TextAsync("#decide-form .choices .field-error"));
        await visit["#uphold-true"].CheckAsync();
        await visit["#decide-effect-kind"].SelectOptionAsync("count");
        await visit["#decide-effect-group"].SelectOptionAsync("enterprise");
        await visit["#decide-effect-question"].SelectOptionAsync("overall");
        await visit["#decide-effect-level"].SelectOptionAsync("1");
        await visit["#decide-effect-by"].FillAsync("-100");
        await visit["#decide-reason"].FillAsync("经核实属误评。");
        await visit["#decide-form .primary"].ClickAsync();
        await visit.SeeAsync(".field:has(#decide-effect-by) .field-error");
        await visit.FitsAsync();
        await visit["#decide-effect-by"].FillAsync("1");
        await visit["#decide-form .primary"].ClickAsync();
        await visit.SeeAsync("#objection-list .chip >> text=成立");
        Assert.Contains("企业 · 总体评价 · 非常不满意：+1 份", await visit.TextAsync("#objection-list .answer"), StringComparison.Ordinal);
        await visit.FitsAsync();
    }
}
