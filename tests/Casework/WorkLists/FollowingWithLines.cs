using Hotline.Casework.Following;
using Hotline.Casework.Handling;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.Tests.Casework.Ratings;
using Hotline.Tests.Casework.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Casework.WorkLists;

/// <summary>The lists follow the ticket, however late and in whatever order their runs come.</summary>
public sealed class FollowingWithLines(OneWorld one) : IClassFixture<OneWorld>
{
    private TicketWorld World => one.World;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FollowWorkLists Lists => World.App.Services.GetServices<IFollowTicket>().OfType<FollowWorkLists>().Single();

    [Fact]
    public async Task Moves_a_ticket_from_list_to_list()
    {
        var number = await World.DispatchedAsync("housing", "tax");
        await World.FollowAsync(number);
        Assert.Equal(["parts", "pendingSign"], await WhereAsync(number, "housing", "tax"));
        await World.DoneAsync(number, TicketWorld.Unit("housing"), new SignTicket());
        await World.FollowAsync(number);
        Assert.Equal(["inProgress", "parts"], await WhereAsync(number, "housing", "tax"));
    }

    [Fact]
    public async Task A_run_that_was_overtaken_leaves_nothing_stale()
    {
        var number = await World.DispatchedAsync("housing");
        var late = (await World.App.Get<TicketStore>().ReadWithEventsAsync(number, Cancel))!;
        await World.DoneAsync(number, TicketWorld.Unit("housing"), new SignTicket());
        await World.FollowAsync(number);
        await Lists.RunAsync(late, 0, Cancel);
        Assert.Equal(["inProgress"], await WhereAsync(number, "housing"));
    }

    [Fact(Timeout = 180_000)]
    public async Task Runs_at_the_same_time_agree_and_do_not_keep_each_other_from_ending()
    {
        var number = await World.DispatchedAsync("housing", "tax");
        var store = World.App.Get<TicketStore>();
        var old = (await store.ReadWithEventsAsync(number, Cancel))!;
        await World.DoneAsync(number, TicketWorld.Unit("housing"), new SignTicket());
        var fresh = (await store.ReadWithEventsAsync(number, Cancel))!;
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Lists.RunAsync(i % 2 == 0 ? old : fresh, 0, TestContext.Current.CancellationToken)));
        Assert.Equal(["inProgress", "parts"], await WhereAsync(number, "housing", "tax"));
    }

    /// <summary>It claims its lines, is overtaken, writes them and dies: its message comes again.</summary>
    [Fact]
    public async Task A_run_that_died_after_it_was_overtaken_is_tidied_up_by_its_second_try()
    {
        var number = await World.DispatchedAsync("housing");
        var store = World.App.Get<WorkListStore>();
        var stale = WorkListRows.Of(await World.ReadAsync(number));
        await store.TryWriteAsync((await store.ReadWrittenAsync(number, Cancel)).Claim(2, [.. stale.Select(WorkListRow.Keys)], World.Clock.GetUtcNow()), Cancel);
        await World.DoneAsync(number, TicketWorld.Unit("housing"), new SignTicket());
        await World.FollowAsync(number);
        await Task.WhenAll(stale.Select(line => store.PutAsync(line, Cancel)));
        Assert.Equal(["inProgress", "pendingSign"], await WhereAsync(number, "housing"));
        World.Clock.Advance(TimeSpan.FromHours(2));
        await World.App.Get<FollowTicket>().RunAgainAsync(number, Cancel);
        Assert.Equal(["inProgress"], await WhereAsync(number, "housing"));
        await World.App.Get<FollowTicket>().RunAgainAsync(number, Cancel);
        Assert.Equal(2, (await store.ReadWrittenAsync(number, Cancel)).Lines.Count);
    }

    private async Task<IReadOnlyList<string>> WhereAsync(string number, params string[] owners)
    {
        var found = new List<string>();
        foreach (var (owner, list) in owners.SelectMany(o => WorkListNames.Of(o).Select(l => (o, l))))
        {
            found.AddRange((await World.LinesAsync(list, owner)).Where(e => e.Number == number).Select(_ => list));
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }
}
