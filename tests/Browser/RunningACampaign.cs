namespace Hotline.Tests.Browser;

/// <summary>The evaluation office's page: a campaign from its form to its end.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RunningACampaign(BrowserCity city)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Is_filled_in_looked_at_kept_started_and_followed_to_its_end(int width)
    {
        await city.OpenRoundAsync();
        await using var visit = await city.VisitAsync(width);
        await visit.SignInAsync("/surveys", "office");
        await visit["#new-link"].ClickAsync();
        await visit["#round"].SelectOptionAsync(BrowserCity.OpenRound);
        await visit["#title"].FillAsync($"短信测评 {width}");
        await visit["#sample"].FillAsync("5");
        await visit["#seed"].FillAsync($"{width}");
        await visit["#campaign-form [value=preview]"].ClickAsync();
        await visit.SeeAsync("#new-preview .figures");
        Assert.Equal("5", await visit.TextAsync("#new-preview .figures dd >> nth=0"));
        Assert.Equal(3, await visit["#new-preview .bubble"].CountAsync());
        Assert.Empty(await visit.UntranslatedAsync());
        Assert.True(await visit.OverflowAsync() <= 0);

        await visit["#save"].ClickAsync();
        await visit.SeeAsync("#campaign-state >> text=草稿");
        await visit["[data-command=start]"].ClickAsync();
        Assert.Contains("将发送 5 条短信", await visit.TextAsync("#question-text"), StringComparison.Ordinal);
        await visit["#question [value=yes]"].ClickAsync();

        await visit["#campaign-state >> text=已结束"].WaitForAsync();
        Assert.Equal("5", await visit.TextAsync("#campaign-progress tr:has-text('已提交') td >> nth=0"));
        Assert.Contains("已提交 100%", await visit["#campaign-progress svg[role=img]"].GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        Assert.Equal(0, await visit["#campaign-commands button"].CountAsync());
        Assert.Empty(await visit.UntranslatedAsync());
        Assert.True(await visit.OverflowAsync() <= 0);
        await visit[".language"].ClickAsync();
        await visit.SeeAsync("#campaign-state >> text=Over");
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Says_at_the_field_what_is_wrong_and_keeps_what_was_typed()
    {
        await city.OpenRoundAsync();
        await using var visit = await city.VisitAsync();
        await visit.SignInAsync("/surveys", "office");
        await visit["#new-link"].ClickAsync();
        await visit["#round"].SelectOptionAsync(BrowserCity.OpenRound);
        await visit["#campaign-form [value=preview]"].ClickAsync();
        Assert.Equal("请填写此项。", await visit.TextAsync(".field:has(#title) .field-error"));

        await visit["#title"].FillAsync("春季");
        await visit["[name=words][value=own]"].CheckAsync();
        await visit["#wording"].FillAsync("请评价{unti}");
        await visit["#campaign-form [value=preview]"].ClickAsync();

        await visit.SeeAsync(".field:has(#wording) .field-error >> text=未知占位符");
        Assert.Equal("true", await visit["#wording"].GetAttributeAsync("aria-invalid"));
        Assert.Equal("请评价{unti}", await visit["#wording"].InputValueAsync());
        Assert.True(await visit["#new-preview"].IsHiddenAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Is_cancelled_only_by_who_says_so_twice()
    {
        var id = await DraftAsync("cancel1", "待取消的任务");
        await using var visit = await city.VisitAsync();
        await visit.SignInAsync($"/surveys#campaign={id}", "office");
        await visit["[data-command=cancel]"].ClickAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.True(await visit["#question"].IsHiddenAsync());
        Assert.Equal("草稿", await visit.TextAsync("#campaign-state .chip"));

        await visit["[data-command=cancel]"].ClickAsync();
        await visit["#question [value=yes]"].ClickAsync();
        await visit.SeeAsync("#campaign-state >> text=已取消");
        Assert.Equal(0, await visit["#campaign-commands button"].CountAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Is_read_by_an_auditor_who_is_offered_no_command()
    {
        var id = await DraftAsync("read1", "仅供查看的任务");
        await using var visit = await city.VisitAsync();
        await visit.SignInAsync("/surveys", "auditor");
        Assert.True(await visit["#new-link"].IsHiddenAsync());
        Assert.True(await visit["#tabs [href='#optouts']"].IsHiddenAsync());
        await visit["#campaign-list a:has-text('仅供查看的任务')"].ClickAsync();
        await visit.SeeAsync("#campaign-preview .figures");

        Assert.EndsWith($"#campaign={id}", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await visit["#campaign-commands :visible"].CountAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Is_nothing_for_staff_of_a_unit()
    {
        await using var visit = await city.VisitAsync();
        await visit.SignInAsync("/surveys", "tax");

        Assert.True(await visit["#no-access"].IsVisibleAsync());
        Assert.True(await visit["#tabs"].IsHiddenAsync());
        Assert.Empty(visit.Faults);
    }

    private async Task<string> DraftAsync(string id, string title)
    {
        await city.OpenRoundAsync();
        await city.Rounds.OfficeAsync(HttpMethod.Post, "/api/campaigns", new { id, title, round = BrowserCity.OpenRound });
        return id;
    }
}
