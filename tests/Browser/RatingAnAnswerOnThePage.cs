using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Ratings;
using Microsoft.Playwright;

namespace Hotline.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class RatingAnAnswerOnThePage(BrowserCity city)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Records_nothing_by_opening_the_link_and_the_rating_by_the_keyboard(int width)
    {
        await using var visit = await city.VisitAsync(width);
        var number = await AnsweredAsync();
        await visit.GoAsync(LinkTo(number));
        await visit.SeeAsync("#levels input");
        Assert.Null((await ReadAsync(number)).Closure!.Rating);
        Assert.Equal(0, await visit.OverflowAsync());
        Assert.Empty(await visit.UntranslatedAsync());
        Assert.Equal(["非常满意", "满意", "基本满意", "不满意", "非常不满意"], await visit["#levels label"].AllInnerTextsAsync());
        await ScreenshotAsync(visit, $"rate-{width}");

        await visit["#levels input"].First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit["#text"].FillAsync("等了太久");
        Assert.Equal(0, await visit.OverflowAsync());
        await ScreenshotAsync(visit, $"rate-{width}-chosen");
        await visit["#send"].PressAsync("Enter");
        await visit.SeeAsync("#done h2");
        Assert.Contains("热线办将尽快与您联系回访", await visit.TextAsync("#done"), StringComparison.Ordinal);
        var rating = (await ReadAsync(number)).Closure!.Rating!;
        Assert.Equal((1, "slow"), (rating.Level, Assert.Single(rating.Reasons)));
        await ScreenshotAsync(visit, $"rate-{width}-done");

        await visit.Page.ReloadAsync();
        await visit.SeeAsync("#message h2");
        Assert.Contains("已经评价过", await visit.TextAsync("#message"), StringComparison.Ordinal);
        Assert.True(await visit["#form"].IsHiddenAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Says_so_when_the_link_is_not_whole_or_not_valid()
    {
        await using var visit = await city.VisitAsync(360);
        await visit.GoAsync("/rate");
        await visit.SeeAsync("#message h2");
        Assert.Contains("链接不完整", await visit.TextAsync("#message"), StringComparison.Ordinal);
        await visit.GoAsync("/rate#0000-0000-0000.0000000000");
        await visit.SeeAsync("#message >> text=链接无效");
        Assert.Empty(visit.Faults);
    }

    private static async Task ScreenshotAsync(Visit visit, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    private string LinkTo(string number) => $"/rate#{TicketNumbers.Print(number)}.{city.Get<RatingCodes>().Of(number, 1)}";

    private async Task<Ticket> ReadAsync(string number) => (await city.Get<TicketStore>().ReadAsync(number, Cancel))!.Ticket;

    private async Task<string> AnsweredAsync()
    {
        var number = TicketNumbers.New();
        await city.Get<RegisterTicket>().RunAsync(Examples.Riddle.Filed(number) with { FiledAt = TimeProvider.System.GetUtcNow() }, Cancel);
        await city.Services.TakeAsync(number, new AnswerReleased(Outcome.Resolved, "已办理完毕。", null));
        return number;
    }
}
