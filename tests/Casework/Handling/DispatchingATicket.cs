using Azure.Storage.Queues;
using Hotline.Casework.Commands;
using Hotline.Casework.Handling;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Handling;

public sealed class DispatchingATicket(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DispatchTicket ToTax = new("tax", "1999", [], "看过");

    private TicketWorld world = null!;
    private string number = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await TicketWorld.StartAsync(azurite);
        number = await world.FileAsync(Examples.Riddle);
        world.Clock.Advance(TimeSpan.FromDays(3));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Takes_it_off_the_desk_and_teaches_the_router()
    {
        var ticket = await world.DoneAsync(number, TicketWorld.Dispatcher, ToTax);
        Assert.Equal((TicketState.PendingSign, "tax"), (ticket.State, ticket.Dispatch!.Lead));
        // Counted from filing: the days on the desk are not the writer's loss.
        Assert.Equal(new DateOnly(2026, 11, 25), ticket.Due.Date);
        await world.FollowAsync(number);
        Assert.Empty(await world.LinesAsync(WorkListNames.Desk));
        var example = Assert.Single(await ExamplesAsync());
        Assert.Equal((number, "tax", "1999", Examples.Riddle.Body), (example.Number, example.Lead, example.Category, example.Text.Body));
        var last = (await world.TraceAsync(number))[^1];
        Assert.Equal(("dispatched", TicketWorld.Dispatcher.Id, "看过"), (last.Words.Key, last.By, last.Note));
    }

    [Fact]
    public async Task Again_corrects_it_and_the_example()
    {
        await world.DoneAsync(number, TicketWorld.Dispatcher, ToTax);
        var ticket = await world.DoneAsync(number, TicketWorld.Dispatcher, new DispatchTicket("housing", "0601", ["tax"]));
        Assert.Equal(("housing", 2), (ticket.Dispatch!.Lead, ticket.Dispatch.Attempt));
        await world.FollowAsync(number);
        Assert.Equal("housing", Assert.Single(await ExamplesAsync()).Lead);
        Assert.Contains("redispatched", (await world.TraceAsync(number)).Select(e => e.Words.Key));
    }

    [Fact]
    public async Task That_was_dispatched_automatically_is_a_correction_too()
    {
        var automatic = await world.FileAsync(Examples.Outage);
        Assert.Empty(await ExamplesAsync());
        await world.DoneAsync(automatic, TicketWorld.Dispatcher, new DispatchTicket("housing", "0601"));
        await world.FollowAsync(automatic);
        Assert.Equal("housing", Assert.Single(await ExamplesAsync()).Lead);
    }

    [Fact]
    public async Task By_two_at_once_lets_one_win_and_shows_the_other_the_outcome()
    {
        var change = world.App.Get<ChangeTicket>();
        var order = new Order(number, TicketWorld.Dispatcher, (await world.App.Get<TicketStore>().ReadAsync(number, Cancel))!.ETag);
        var outcomes = await Task.WhenAll(change.RunAsync(order, ToTax, Cancel), change.RunAsync(order, ToTax with { Lead = "housing" }, Cancel));
        var won = Assert.Single(outcomes.OfType<ChangeOutcome<TicketVersion>.Changed>());
        var lost = Assert.Single(outcomes.OfType<ChangeOutcome<TicketVersion>.Stale>());
        Assert.Equal((won.Now.ETag, won.Now.Ticket.Dispatch!.Lead), (lost.Now.ETag, lost.Now.Ticket.Dispatch!.Lead));
    }

    [Fact]
    public async Task Checks_units_and_category_against_the_directory()
    {
        var outcome = await world.TryAsync(number, TicketWorld.Dispatcher, new DispatchTicket("nobody", "9999", ["tax", "none"]));
        Assert.Equal(["lead", "co[1]", "category"], Assert.IsType<ChangeOutcome<TicketVersion>.Invalid>(outcome).Errors.Select(e => e.Path));
    }

    [Fact]
    public async Task That_nobody_filed_is_not_found() =>
        Assert.IsType<ChangeOutcome<TicketVersion>.NotFound>(await world.TryAsync("ZZZZZZZZZZZZ", TicketWorld.Dispatcher, ToTax));

    [Fact]
    public async Task That_ended_right_after_the_commit_is_finished_by_the_poke()
    {
        await world.DoneAsync(number, TicketWorld.Dispatcher, ToTax);
        // As it would be had the instance died after the commit:
        Assert.Single(await world.LinesAsync(WorkListNames.Desk));
        var queue = world.App.Get<QueueServiceClient>().GetQueueClient(TicketPokes.Queue);
        Assert.Equal(1, (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
        await world.FollowAsync(number);
        Assert.Empty(await world.LinesAsync(WorkListNames.Desk));
    }

    [Fact]
    public async Task Teaches_nothing_that_could_reach_a_person()
    {
        var content = Examples.Riddle with { Title = "回我电话19900000001", Body = "电话 199-0000-0001，代码91439981MADMDX4D3G，欠款212万元，2026年。" };
        var other = await world.FileAsync(content);
        await world.DoneAsync(other, TicketWorld.Dispatcher, ToTax);
        await world.FollowAsync(other);
        var text = Assert.Single(await ExamplesAsync()).Text;
        Assert.Equal(("回我电话#", "电话 #，代码#，欠款212万元，2026年。"), (text.Title, text.Body));
    }

    private async Task<List<LabelledExample>> ExamplesAsync() =>
        await world.App.Get<ExampleStore>().ReadAsync(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 1), Cancel).ToListAsync(Cancel);
}
