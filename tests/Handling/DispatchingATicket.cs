using Azure.Storage.Queues;
using Hotline.Handling;
using Hotline.Messages;
using Hotline.Tests.Messages;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Handling;

public sealed class DispatchingATicket(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Number = "0123456789AB";

    private readonly FakeTimeProvider clock = new(Examples.FridayMorning);
    private AppServices app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await AppServices.StartAsync(await azurite.NewAccountAsync(), clock);
        await app.Services.LoadSampleAsync(Cancel);
        await app.Get<RegisterTicket>().RunAsync(Examples.Riddle.Filed(Number), Cancel);
        clock.Advance(TimeSpan.FromDays(3));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Takes_it_off_the_desk_and_teaches_the_router()
    {
        var version = await DispatchAsync(await OrderAsync());
        Assert.Equal((TicketState.PendingSign, "tax"), (version.Ticket.State, version.Ticket.Dispatch!.Lead));
        // Counted from filing: the days on the desk are not the writer's loss.
        Assert.Equal(new DateOnly(2026, 11, 25), version.Ticket.Due.Date);
        Assert.Empty((await app.Get<DeskStore>().ReadAsync(null, 10, Cancel)).Entries);
        var example = Assert.Single(await ExamplesAsync());
        Assert.Equal((Number, "tax", "1999", Examples.Riddle.Body), (example.Number, example.Lead, example.Category, example.Text.Body));
        var last = (await app.Get<TicketStore>().ReadWithEventsAsync(Number, Cancel))!.Events[^1];
        Assert.Equal(("dispatched", "staff-1", "看过"), (last.Words.Key, last.By, last.Note));
        Assert.Equal(version.ETag, (await app.Get<TicketStore>().ReadAsync(Number, Cancel))!.ETag);
    }

    [Fact]
    public async Task Again_corrects_it_and_the_example()
    {
        await DispatchAsync(await OrderAsync());
        var version = await DispatchAsync(await OrderAsync() with { Lead = "housing", Co = ["tax"], Category = "0601" });
        Assert.Equal("housing", version.Ticket.Dispatch!.Lead);
        Assert.Equal("housing", Assert.Single(await ExamplesAsync()).Lead);
        Assert.Contains("redispatched", (await app.Get<TicketStore>().ReadWithEventsAsync(Number, Cancel))!.Events.Select(e => e.Words.Key));
    }

    [Fact]
    public async Task That_was_dispatched_automatically_is_a_correction_too()
    {
        await app.Get<RegisterTicket>().RunAsync(Examples.Outage.Filed("0123456789AC"), Cancel);
        Assert.Empty(await ExamplesAsync());
        var version = (await app.Get<TicketStore>().ReadAsync("0123456789AC", Cancel))!;
        await DispatchAsync(new DispatchOrder("0123456789AC", version.ETag, "housing", [], "0601", "staff-1", null));
        Assert.Equal("housing", Assert.Single(await ExamplesAsync()).Lead);
    }

    [Fact]
    public async Task By_two_at_once_lets_one_win_and_shows_the_other_the_outcome()
    {
        var order = await OrderAsync();
        var outcomes = await Task.WhenAll(
            app.Get<DispatchTicket>().RunAsync(order, Cancel), app.Get<DispatchTicket>().RunAsync(order with { Lead = "housing" }, Cancel));
        var won = Assert.Single(outcomes.OfType<DispatchOutcome.Dispatched>());
        var lost = Assert.Single(outcomes.OfType<DispatchOutcome.Stale>());
        Assert.Equal((won.Version.ETag, won.Version.Ticket.Dispatch!.Lead), (lost.Now.ETag, lost.Now.Ticket.Dispatch!.Lead));
    }

    [Fact]
    public async Task Checks_units_and_category_against_the_directory()
    {
        var order = await OrderAsync() with { Lead = "nobody", Co = ["tax", "none"], Category = "9999" };
        var invalid = Assert.IsType<DispatchOutcome.Invalid>(await app.Get<DispatchTicket>().RunAsync(order, Cancel));
        Assert.Equal(["lead", "co[1]", "category"], invalid.Errors.Select(e => e.Path));
    }

    [Fact]
    public async Task That_nobody_filed_is_not_found() =>
        Assert.IsType<DispatchOutcome.NotFound>(await app.Get<DispatchTicket>().RunAsync(await OrderAsync() with { Number = "ZZZZZZZZZZZZ" }, Cancel));

    [Fact]
    public async Task That_ended_right_after_the_commit_is_finished_by_the_poke()
    {
        await DispatchAsync(await OrderAsync());
        // As it would be had the instance died between commit and projection:
        await app.Get<DeskStore>().PutAsync((await app.Get<TicketStore>().ReadAsync(Number, Cancel))!.Ticket, Cancel);
        Assert.Single((await app.Get<DeskStore>().ReadAsync(null, 10, Cancel)).Entries);
        var queue = app.Get<QueueServiceClient>().GetQueueClient(TicketPokes.Queue);
        Assert.Equal(1, (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
        await app.Get<ProjectTicket>().RunAsync(Number, Cancel);
        Assert.Empty((await app.Get<DeskStore>().ReadAsync(null, 10, Cancel)).Entries);
    }

    [Fact]
    public async Task Teaches_nothing_that_could_reach_a_person()
    {
        var content = Examples.Riddle with { Title = "回我电话19900000001", Body = "电话 199-0000-0001，代码91439981MADMDX4D3G，欠款212万元，2026年。" };
        await app.Get<RegisterTicket>().RunAsync(content.Filed("0123456789AC"), Cancel);
        var version = (await app.Get<TicketStore>().ReadAsync("0123456789AC", Cancel))!;
        await DispatchAsync(new DispatchOrder("0123456789AC", version.ETag, "tax", [], "1999", "staff-1", null));
        var text = Assert.Single(await ExamplesAsync()).Text;
        Assert.Equal(("回我电话#", "电话 #，代码#，欠款212万元，2026年。"), (text.Title, text.Body));
    }

    private async Task<DispatchOrder> OrderAsync() => new(
        Number, (await app.Get<TicketStore>().ReadAsync(Number, Cancel))!.ETag, "tax", [], "1999", "staff-1", "看过");

    private async Task<TicketVersion> DispatchAsync(DispatchOrder order) =>
        Assert.IsType<DispatchOutcome.Dispatched>(await app.Get<DispatchTicket>().RunAsync(order, Cancel)).Version;

    private async Task<List<LabelledExample>> ExamplesAsync() =>
        await app.Get<ExampleStore>().ReadAsync(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 1), Cancel).ToListAsync(Cancel);
}
