using System.Text.Json;
using Hotline.Casework.Acceptance;
using Hotline.Casework.Tickets;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ActingOnATrackedMessage(BrowserCity city)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Reads_what_is_missing_hands_it_in_and_reads_the_answer(int width)
    {
        await using var visit = await city.VisitAsync(width);
        var story = new TicketStory(Examples.Riddle with { Type = Hotline.City.Directory.TicketType.Inquiry })
            .Then(TicketWorld.Dispatcher, new RequestSupplement(["营业执照复印件", "供用电合同"]));
        await visit.Page.RouteAsync("**/api/messages/*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = story.Tracked }));
        await visit.Page.RouteAsync("**/api/messages/*/supplement", route =>
        {
            var text = JsonDocument.Parse(route.Request.PostData!).RootElement.GetProperty("text").GetString()!;
            story.Then(Actor.Enterprise, new GiveSupplement(text)).Then(TicketWorld.Dispatcher, new AnswerDirectly("请到政务大厅三楼办理。"));
            return route.FulfillAsync(new() { ContentType = "application/json", Body = story.Tracked });
        });
        await visit.GoAsync("/track#number=0123-4567-89AB");
        await visit["#code"].FillAsync("0000-0000");
        await visit["#form button"].ClickAsync();

        await visit.SeeAsync("#ticket .notice >> text=供用电合同");
        await visit["#action-supplement-form button"].ClickAsync();
        await visit.SeeAsync("#action-supplement-error >> text=请填写此项");
        await visit["#action-supplement"].FillAsync("已附上。");
        await LookAsync(visit, $"supplement-{width}");
        await visit["#action-supplement-form button"].ClickAsync();

        await visit.SeeAsync("#ticket .answer >> text=政务大厅三楼");
        Assert.Equal("已附上。", story.Trace[^2].Note);
        await LookAsync(visit, $"answer-{width}");
        Assert.Empty(await visit.UntranslatedAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Withdraws_it()
    {
        await using var visit = await city.VisitAsync(360);
        var story = TicketStory.Dispatched();
        await visit.Page.RouteAsync("**/api/messages/*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = story.Tracked }));
        await visit.Page.RouteAsync("**/api/messages/*/withdraw", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = story.Then(Actor.Enterprise, new Hotline.Casework.Intake.WithdrawMessage()).Tracked,
        }));
        await visit.GoAsync("/track#number=0123-4567-89AB");
        await visit["#code"].FillAsync("0000-0000");
        await visit["#form button"].ClickAsync();
        await visit["#action-withdraw-form summary"].ClickAsync();
        await visit["#action-withdraw-form button"].ClickAsync();

        await visit.SeeAsync("#ticket .state >> text=已撤回");
        Assert.True(await visit["#ticket-actions"].IsHiddenAsync());
        Assert.Empty(visit.Faults);
    }

    private static async Task LookAsync(Visit visit, string name)
    {
        Assert.InRange(await visit.OverflowAsync(), -10000, 0);
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
