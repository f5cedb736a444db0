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
        await GiveAsync(visit, "open", "进行中");
        await FitsAsync(visit, $"open{width}");
    }

    private static async Task MakeAsync(Visit visit, string id)
    {
        await visit["#new-link"].ClickAsync();
        await visit["#classes input"].First.WaitForAsync();
        await visit["#title"].FillAsync($"营商环境测评 {id[6..]}");
        await visit["#opens"].FillAsync("2026-01-01T08:00");
        await visit["#closes"].FillAsync("2099-01-01T18:00");
        await visit["details summary"].ClickAsync();
        await visit["#id"].FillAsync(id);
        await visit["#groups-enterprise"].CheckAsync();
        await visit["#questions-fairness"].CheckAsync();
        await FitsAsync(visit, $"form-{id}");
        await visit["#round-form .primary"].ClickAsync();
        await visit.SeeAsync("#round-state >> text=草稿");
    }

    private static async Task GiveAsync(Visit visit, string command, string state)
    {
        await visit[$"[data-command={command}]"].ClickAsync();
        await visit["#question [value=yes]"].ClickAsync();
        await visit.SeeAsync($"#round-state .chip >> text={state}");
    }

    private static async Task FitsAsync(Visit visit, string name)
    {
        if (Environment.GetEnvironmentVariable("SHOTS") is { Length: > 0 } folder)
        {
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }

        Assert.Empty(await visit.UntranslatedAsync());
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty(visit.Faults);
    }
}
