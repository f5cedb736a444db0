using Hotline.Casework.Acceptance;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.City.Directory;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Acceptance;

public sealed class AcceptingAMessage(AzuriteFixture azurite) : IAsyncLifetime
{
    private TicketWorld world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => world = await TicketWorld.StartAsync(azurite, null, ("Messages:Acceptance", "manual"));

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Is_waited_for_on_the_desk_even_when_the_router_is_sure()
    {
        var number = await world.FileAsync();
        var ticket = await world.ReadAsync(number);
        Assert.Equal((TicketState.Submitted, null), (ticket.State, ticket.Dispatch));
        Assert.True(ticket.Routing.Automatic);
        Assert.NotNull(ticket.ClockOf(ClockKind.Accept));
        Assert.Equal(number, Assert.Single(await world.LinesAsync(WorkListNames.Desk)).Number);
        Assert.Equal(["registered"], (await world.TraceAsync(number)).Select(e => e.Words.Key));
    }

    [Fact]
    public async Task Sends_it_out_at_once_when_the_router_was_sure()
    {
        var number = await world.FileAsync();
        var ticket = await world.DoneAsync(number, TicketWorld.Dispatcher, new AcceptTicket());
        Assert.Equal((TicketState.PendingSign, "power-supply", "0101"), (ticket.State, ticket.Lead, ticket.Category));
        Assert.Equal((TicketType.Complaint, "0101"), (ticket.AcceptedType, ticket.AcceptedCategory));
        Assert.Equal(["registered", "accepted", "dispatched"], (await world.TraceAsync(number)).Select(e => e.Words.Key));
    }

    [Fact]
    public async Task Under_another_category_leaves_the_unit_to_the_desk()
    {
        var number = await world.FileAsync();
        var ticket = await world.DoneAsync(number, TicketWorld.Dispatcher, new AcceptTicket(TicketType.Inquiry, "0103", "问电费"));
        Assert.Equal((TicketState.PendingDispatch, TicketType.Inquiry, "0103"), (ticket.State, ticket.Type, ticket.Category));
        var accepted = (await world.TraceAsync(number))[1];
        Assert.Equal(("accepted", "问电费", TicketWorld.Dispatcher.Id), (accepted.Words.Key, accepted.Note, accepted.By));
        Assert.Contains("电费电价咨询", accepted.Words.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_riddle_puts_it_before_the_dispatcher()
    {
        var number = await world.FileAsync(Examples.Riddle);
        Assert.Equal(TicketState.PendingDispatch, (await world.DoneAsync(number, TicketWorld.Office, new AcceptTicket())).State);
    }

    [Fact]
    public async Task Names_only_categories_of_the_catalogue()
    {
        var number = await world.FileAsync();
        var outcome = await world.TryAsync(number, TicketWorld.Dispatcher, new AcceptTicket(Category: "9999"));
        Assert.Equal("category", Assert.Single(Assert.IsType<ChangeOutcome<TicketVersion>.Invalid>(outcome).Errors).Path);
    }

    [Fact]
    public async Task Is_not_for_units_nor_for_what_is_accepted_already()
    {
        var number = await world.FileAsync();
        Assert.IsType<ChangeOutcome<TicketVersion>.Forbidden>(await world.TryAsync(number, TicketWorld.Unit("power-supply"), new AcceptTicket()));
        await world.DoneAsync(number, TicketWorld.Dispatcher, new AcceptTicket());
        var illegal = Assert.IsType<ChangeOutcome<TicketVersion>.Illegal>(await world.TryAsync(number, TicketWorld.Dispatcher, new AcceptTicket()));
        Assert.Contains("dispatch", LifeCycle.Legal(illegal.Now.Ticket, TicketWorld.Dispatcher));
        Assert.DoesNotContain("accept", LifeCycle.Legal(illegal.Now.Ticket, TicketWorld.Dispatcher));
    }
}
