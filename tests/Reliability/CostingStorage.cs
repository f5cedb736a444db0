using Hotline.Casework.Commands;
using Hotline.Casework.Handling;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Reliability;

public sealed class CostingStorage(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_transition_takes_three_requests()
    {
        var calls = new StorageCalls();
        await using var world = await TicketWorld.StartAsync(azurite, calls);
        var number = await world.DispatchedAsync("tax");
        var expected = (await world.App.Get<TicketStore>().ReadAsync(number, TestContext.Current.CancellationToken))!.ETag;
        calls.Clear();
        var order = new Order(number, TicketWorld.Unit("tax"), expected);
        Assert.IsType<ChangeOutcome<TicketVersion>.Changed>(await world.App.Get<ChangeTicket>().RunAsync(order, new SignTicket(), TestContext.Current.CancellationToken));
        Assert.Equal(3, calls.All.Count(c => c.Contains("tickets", StringComparison.OrdinalIgnoreCase) || c.EndsWith("$batch", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_of_a_list_takes_one_request()
    {
        var calls = new StorageCalls();
        await using var world = await TicketWorld.StartAsync(azurite, calls);
        await world.FollowAsync(await world.DispatchedAsync("tax"));
        calls.Clear();
        Assert.Single(await world.LinesAsync("pendingSign", "tax"));
        Assert.Single(calls.All, c => c.Contains("worklists", StringComparison.Ordinal));
    }

    /// <summary>One request reads the ticket, its trace and its mark, one claims, one settles; beside them only rows that change.</summary>
    [Fact]
    public async Task Following_a_step_costs_by_what_it_changes()
    {
        var calls = new StorageCalls();
        await using var world = await TicketWorld.StartAsync(azurite, calls);
        var number = await world.DispatchedAsync("tax", "housing");
        await world.FollowAsync(number);
        await world.DoneAsync(number, TicketWorld.Unit("tax"), new SignTicket());
        calls.Clear();
        await world.FollowAsync(number);
        // Three lines come, two go, the alarm moves; the fact, a counter, and both in one transaction.
        Assert.Equal(3 + 3 + 2 + 2 + 3, calls.All.Count);
        calls.Clear();
        await world.FollowAsync(number);
        Assert.Single(calls.All);
    }
}
