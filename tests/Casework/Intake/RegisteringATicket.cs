using Azure.Data.Tables;
using Azure.Storage.Queues;
using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Handling;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Casework.Intake;

public sealed class RegisteringATicket(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Number = "0123456789AB";

    private readonly FakeTimeProvider clock = new(Examples.FridayMorning);
    private readonly StorageCalls calls = new();
    private AppServices app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await AppServices.StartAsync(await azurite.NewAccountAsync(), clock, calls);
        await app.Services.LoadSampleAsync(Cancel);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Of_a_clear_matter_dispatches_it_in_one_transaction()
    {
        calls.Clear();
        await RegisterAsync(Examples.Outage.Filed(Number));
        Assert.Equal("POST $batch", calls.All.Where(c => !c.StartsWith("GET", StringComparison.Ordinal)).Select(c => string.Join(' ', c.Split(' ')[0], c.Split('/')[^1])).First());
        var file = await FileAsync();
        Assert.Equal(TicketState.PendingSign, file.Version.Ticket.State);
        Assert.Equal(["registered", "dispatched"], file.Events.Select(e => e.Words.Key));
        Assert.Equal(("power-supply", "0101", null), (file.Version.Ticket.Dispatch!.Lead, file.Version.Ticket.Dispatch.Category, file.Version.Ticket.Dispatch.By));
        Assert.Equal(new DateOnly(2026, 11, 22), file.Version.Ticket.Due.Date); // two calendar days
        Assert.Empty((await DeskAsync()).Entries);
    }

    [Fact]
    public async Task Of_a_riddle_puts_it_on_the_desk_with_candidates()
    {
        await RegisterAsync(Examples.Riddle.Filed(Number));
        var file = await FileAsync();
        Assert.Equal((TicketState.PendingDispatch, null), (file.Version.Ticket.State, file.Version.Ticket.Dispatch));
        Assert.Equal(["registered", "pendingDispatch"], file.Events.Select(e => e.Words.Key));
        var entry = Assert.Single((await DeskAsync()).Entries);
        Assert.Equal((Number, 3), (entry.Number, entry.Desk!.Candidates.Count));
    }

    [Fact]
    public async Task Twice_in_parallel_and_late_gives_one_ticket()
    {
        var filed = Examples.Riddle.Filed(Number);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => RegisterAsync(filed)));
        var first = await FileAsync();
        clock.Advance(TimeSpan.FromHours(1));
        await RegisterAsync(filed);
        var again = await FileAsync();
        Assert.Equal(first.Version.ETag, again.Version.ETag);
        Assert.Equal(first.Events.Count, again.Events.Count);
        Assert.Single((await DeskAsync()).Entries);
        Assert.Equal(4, await RowsAsync()); // head, two events, how far it was followed
    }

    [Fact]
    public async Task That_ended_before_the_desk_had_it_is_finished_by_the_next_run()
    {
        var filed = Examples.Riddle.Filed(Number);
        var routing = app.Get<CurrentRouter>().Get().Route(filed.Content.ForRouting());
        var fresh = Registration.Of(Registration.Filed(filed, routing), new Registered([]), AcceptanceMode.Automatic, new Deciding(Actor.Clockwork, clock.GetUtcNow(), app.Get<LiveDirectory>().Current, app.Get<Terms>()));
        Assert.True(await app.Get<TicketStore>().TryAddAsync(fresh, Cancel));
        Assert.Empty((await DeskAsync()).Entries);
        await RegisterAsync(filed);
        Assert.Single((await DeskAsync()).Entries);
    }

    [Fact]
    public async Task That_comes_again_after_its_dispatch_does_not_return_to_the_desk()
    {
        var filed = Examples.Riddle.Filed(Number);
        await RegisterAsync(filed);
        Assert.IsType<ChangeOutcome<TicketVersion>.Changed>(
            await app.Get<ChangeTicket>().RunAsync(new Order(Number, TicketWorld.Dispatcher), new DispatchTicket("tax", "1999"), Cancel));
        await RegisterAsync(filed);
        Assert.Empty((await DeskAsync()).Entries);
        Assert.Equal("tax", (await FileAsync()).Version.Ticket.Dispatch!.Lead);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_another_content_under_the_same_number_keeps_both(bool inParallel)
    {
        var (one, other) = (Examples.Riddle.Filed(Number), (Examples.Riddle with { Body = "补充：是税的事。" }).Filed(Number));
        MessageFiled[] deliveries = [one, other, other, one, other];
        if (inParallel)
        {
            await Task.WhenAll(deliveries.Select(RegisterAsync));
        }
        else
        {
            foreach (var filed in deliveries)
            {
                await RegisterAsync(filed);
            }
        }

        var file = await FileAsync();
        Assert.Equal(["registered", "pendingDispatch", "twin"], file.Events.Select(e => e.Words.Key));
        Assert.Contains("税的事", file.Events[2].Note + file.Version.Ticket.Content.Body, StringComparison.Ordinal);
        Assert.Equal(6, await RowsAsync()); // head, three events, the twin, how far it was followed
        var bodies = new List<string>();
        await foreach (var row in Table.QueryAsync<TableEntity>(r => r.PartitionKey == Number, cancellationToken: Cancel))
        {
            bodies.AddRange(new[] { row.GetString("Body") }.OfType<string>());
        }

        Assert.Equal(new[] { one.Content.Body, other.Content.Body }.Order(), bodies.Order());
    }

    [Fact]
    public async Task Keeps_the_earliest_date_it_promised_whichever_request_arrives_first()
    {
        var late = new Promise(new DateOnly(2026, 11, 30), Examples.FridayMorning.AddDays(10), false, "x");
        var early = late with { Date = new DateOnly(2026, 11, 27) };
        await RegisterAsync(Examples.Riddle.Filed(Number, late));
        await RegisterAsync(Examples.Riddle.Filed(Number, early));
        await RegisterAsync(Examples.Riddle.Filed(Number, late));
        Assert.Equal(early, (await FileAsync()).Version.Ticket.Promised);
    }

    [Fact]
    public async Task Says_so_when_the_catalogue_takes_longer_than_was_promised()
    {
        var early = new Promise(new DateOnly(2026, 11, 21), Examples.FridayMorning.AddDays(1), false, "x");
        await RegisterAsync(Examples.Outage.Filed(Number, early));
        var said = (await FileAsync()).Events[^1].Words;
        Assert.Equal("laterThanPromised", said.Key);
        Assert.Contains("2026-11-22", said.Zh, StringComparison.Ordinal);
        Assert.Contains("2026-11-21", said.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_city_without_catalogue_puts_everything_on_the_desk()
    {
        await using var empty = await AppServices.StartAsync(await azurite.NewAccountAsync(), clock);
        await empty.Get<RegisterTicket>().RunAsync(Examples.Riddle.Filed(Number), Cancel);
        Assert.Single((await empty.Get<WorkListStore>().ReadAsync(WorkListNames.City, WorkListNames.Desk, null, 10, Cancel)).Entries);
    }

    private TableClient Table => app.Get<TableServiceClient>().GetTableClient(TicketStore.Table);

    private Task RegisterAsync(MessageFiled filed) => app.Get<RegisterTicket>().RunAsync(filed, Cancel);

    private async Task<TicketFile> FileAsync() => (await app.Get<TicketStore>().ReadWithEventsAsync(Number, Cancel))!;

    private Task<WorkListPage> DeskAsync() => app.Get<WorkListStore>().ReadAsync(WorkListNames.City, WorkListNames.Desk, null, 100, Cancel);

    private async Task<int> RowsAsync() => await Table.QueryAsync<TableEntity>(r => r.PartitionKey == Number, cancellationToken: Cancel).CountAsync(Cancel);
}
