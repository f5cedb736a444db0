using Hotline.Tests.Casework.Attachments;

namespace Hotline.Tests.Browser;

/// <summary>The page of rectification: an item from the opinions it is made of to its end, by the office and the unit.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RectifyingOnThePage(BrowserCity city)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Is_made_of_opinions_handed_over_planned_proven_sent_back_accepted_and_on_the_board(int width)
    {
        var title = $"窗口排队时间长 {width}";
        await using var visit = await city.VisitAsync(width);
        await visit.SignInAsync("/rectification#problems", "office");
        await TakeDownAsync(visit, $"排队一小时 {width}");
        await TakeDownAsync(visit, $"只开一个窗口 {width}");
        await MergeAsync(visit, width, title);
        await visit.SeeAsync("#item-head .chip >> text=拟办");
        await visit.SeeAsync("#item-body >> text=只开一个窗口");
        await visit.SeeAsync("#item-body .facts >> text=作风");
        await visit.FitsAsync();
        await ReviseAsync(visit);
        await GiveAsync(visit, "hand-over", "已交办", ("workDays", "20"), ("note", "请限期整改。"));

        await visit.SignInAgainAsync("/rectification#items", "tax");
        await visit[$"#item-list a:has-text('{title}')"].ClickAsync();
        await GiveAsync(visit, "give-plan", "整改中", ("note", "增开窗口，错峰办理。"));
        await visit["[data-command=report]"].ClickAsync();
        await visit["#command button.primary"].ClickAsync();
        await visit.SeeAsync("#errors li");
        await visit.FitsAsync();
        var month = Hotline.City.Calendar.CityTime.CityDate(TimeProvider.System.GetUtcNow()).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        await GiveAsync(visit, "report", "整改中", ("month", month), ("percent", "60"), ("note", "已增开两个窗口。"));
        await UploadAsync(visit);
        await GiveAsync(visit, "submit", "待验收", ("note", "已整改。"));
        await visit.FitsAsync();

        var item = new Uri(visit.Page.Url).Fragment;
        await visit.SignInAgainAsync($"/rectification{item}", "office");
        await GiveAsync(visit, "refuse", "整改中", ("note", "请补充回访记录。"), ("workDays", "5"));
        await visit.SignInAgainAsync($"/rectification{item}", "tax");
        await GiveAsync(visit, "add-evidence", "整改中", ("note", "回访十家企业，均满意。"));
        await GiveAsync(visit, "submit", "待验收", ("note", "已补充。"));
        await visit.SignInAgainAsync($"/rectification{item}", "office");
        await GiveAsync(visit, "accept", "已销号", ("note", "现场核查通过。"));
        await visit.FitsAsync();
        await visit[".language"].ClickAsync();
        await visit.SeeAsync("#item-head .chip >> text=Closed");
        Assert.Empty(await visit.ChineseAsync());
        await BoardAsync(visit);
    }

    [Fact]
    public async Task That_somebody_else_changed_shows_it_as_it_is_and_keeps_what_was_typed()
    {
        await using var visit = await city.VisitAsync();
        var id = await DraftAsync();
        await visit.SignInAsync($"/rectification#item={id}", "office");
        await visit["[data-command=hand-over]"].ClickAsync();
        await visit["#command [name=note]"].FillAsync("限期整改");
        await city.Rounds.OfficeAsync(HttpMethod.Put, $"/api/rectification/items/{id}/problems", new { problems = new[] { $"{id}-p" } });
        await visit["#command button.primary"].ClickAsync();

        await visit.SeeAsync("#errors >> text=事项已有新的变化");
        await visit.SeeAsync("#item-body >> text=另一意见");
        Assert.Equal("限期整改", await visit["#command [name=note]"].InputValueAsync());
        await visit["#command button.primary"].ClickAsync();
        await visit.SeeAsync("#item-head .chip >> text=已交办");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Is_read_by_a_leader_who_is_offered_nothing_and_kept_from_a_unit_that_it_does_not_concern()
    {
        await using var visit = await city.VisitAsync();
        var id = await DraftAsync();
        await visit.SignInAsync($"/rectification#item={id}", "leader");
        await visit.SeeAsync("#item-body .timeline");
        Assert.Equal(0, await visit["#commands button"].CountAsync());
        Assert.False(await visit["#tabs [href='#problems']"].IsVisibleAsync());

        await visit.SignInAgainAsync($"/rectification#item={id}", "water");
        await visit.SeeAsync("#progress >> text=没有这一整改事项");
        Assert.Equal("", await visit.TextAsync("#item-title"));
        await visit.SignInAgainAsync("/rectification#problems", "water");
        await visit.SeeAsync("#board-view:not([hidden])");
        await visit.SignInAgainAsync("/rectification", "dispatcher");
        Assert.True(await visit["#no-access"].IsVisibleAsync());
        Assert.Empty(visit.Faults);
    }

    /// <summary>As long as a comment's.</summary>
    private static string Reference => $"2026q4/{new string('a', 64)}.tax";

    private static async Task TakeDownAsync(Visit visit, string text)
    {
        if (await visit["#problem-form"].IsHiddenAsync())
        {
            await visit["#problems-view summary"].ClickAsync();
        }

        await visit["#problem-source"].SelectOptionAsync("interview");
        await visit["#problem-reference"].FillAsync(Reference);
        await visit["#problem-unit"].SelectOptionAsync("tax");
        await visit["#problem-text"].FillAsync(text);
        await visit["#problem-form .primary"].ClickAsync();
        await visit.SeeAsync($"#problem-list >> text={text}");
    }

    private static async Task MergeAsync(Visit visit, int width, string title)
    {
        await visit["#merge-form .primary"].ClickAsync();
        await visit.SeeAsync("#merge-form .field-error");
        await visit[$".opinion:has-text('排队一小时 {width}')"].ClickAsync();
        await visit[$".opinion:has-text('只开一个窗口 {width}')"].ClickAsync();
        await visit["#title"].FillAsync(title);
        await visit["#text"].FillAsync("多家企业反映办税厅排队时间长。");
        await visit["#lead"].SelectOptionAsync("tax");
        await visit.FitsAsync();
        await visit["#merge-form .primary"].ClickAsync();
    }

    /// <summary>What stands there is in the form, and goes on standing there.</summary>
    private static async Task ReviseAsync(Visit visit)
    {
        await visit["[data-command=revise]"].ClickAsync();
        Assert.Equal("多家企业反映办税厅排队时间长。", await visit["#command [name=text]"].InputValueAsync());
        await visit.FitsAsync();
        await visit["#command [name=text]"].FillAsync("多家企业反映办税厅排队超过一小时。");
        await visit["#command [name=co]"].SelectOptionAsync("water-supply");
        await visit["#command button.primary"].ClickAsync();
        await visit.SeeAsync("#item-body >> text=超过一小时");
        await visit.SeeAsync("#item-body .timeline >> text=修改事项");
        await visit.SeeAsync("#item-body .facts >> text=作风");
    }

    private static async Task GiveAsync(Visit visit, string command, string state, params (string Field, string Value)[] fields)
    {
        await visit[$"[data-command={command}]"].ClickAsync();
        foreach (var (field, value) in fields)
        {
            await visit[$"#command [name={field}]"].FillAsync(value);
        }

        await visit["#command button.primary"].ClickAsync();
        await visit["#command"].WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Hidden });
        await visit.SeeAsync($"#item-head .chip >> text={state}");
    }

    private static async Task UploadAsync(Visit visit)
    {
        await visit["[data-command=evidence]"].ClickAsync();
        await visit["#command [name=file]"].SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "整改后.png", MimeType = "image/png", Buffer = Samples.Png });
        await visit["#command button.primary"].ClickAsync();
        await visit.SeeAsync("#item-body .timeline button >> text=整改后");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit["#item-body .timeline button"].ClickAsync());
        Assert.Equal("整改后.png", download.SuggestedFilename);
    }

    private static async Task BoardAsync(Visit visit)
    {
        await visit["#tabs [href='#board']"].ClickAsync();
        await visit.SeeAsync("#board-units tfoot");
        Assert.Empty(await visit.ChineseAsync());
        await visit[".language"].ClickAsync();
        await visit.SeeAsync("#board-units >> text=按期");
        await visit.FitsAsync();
        await visit["#board-units tbody a[href='#items=tax']"].ClickAsync();
        await visit.SeeAsync("#item-list li a");
        await visit.FitsAsync();
    }

    /// <returns>The id of a new draft for the tax office, beside an opinion that is in no item yet.</returns>
    private async Task<string> DraftAsync()
    {
        var id = $"page-{Guid.NewGuid():N}";
        await city.Rounds.OfficeAsync(HttpMethod.Post, "/api/rectification/items", new { id, title = "窗口排队", text = "多家企业反映", lead = "tax" });
        await city.Rounds.OfficeAsync(HttpMethod.Post, "/api/rectification/problems", new { id = $"{id}-p", source = "other", unit = "tax", aspect = "efficiency", text = "另一意见" });
        return id;
    }
}
