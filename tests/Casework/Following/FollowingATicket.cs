using Azure.Data.Tables;
using Hotline.Casework.Following;
using Hotline.Casework.Handling;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Following;

/// <summary>What is derived from a ticket follows it, however late and in whatever order its runs come.</summary>
public sealed class FollowingATicket(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly Interruption interruption = new();

    private TicketWorld world = null!;
    private string number = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FollowTicket Follow => world.App.Get<FollowTicket>();

    private TableClient Lists => world.App.Get<TableServiceClient>().GetTableClient(WorkListStore.Table);

    public async ValueTask InitializeAsync()
    {
        world = await TicketWorld.StartAsync(azurite, interruption);
        number = await world.DispatchedAsync("tax", "housing");
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    /// <summary>The line stays where it is and says something else: the late writer puts back what it knew.</summary>
    [Fact]
    public async Task A_run_that_was_overtaken_puts_right_what_it_wrote()
    {
        interruption.Await("PUT /worklists(", async () =>
        {
            await world.DoneAsync(number, TicketWorld.Dispatcher, new AddCoUnits([new CoUnit("court")]));
            await world.FollowAsync(number);
        });
        await world.FollowAsync(number);
        await IsRightAsync();
    }

    [Fact]
    public async Task A_run_that_was_overtaken_before_it_removes_leaves_what_is_wanted_again()
    {
        await world.FollowAsync(number);
        await DispatchAsync("housing", "tax");
        interruption.Await("DELETE /worklists(", async () =>
        {
            await DispatchAsync("tax", "housing");
            await world.FollowAsync(number);
        });
        await world.FollowAsync(number);
        await IsRightAsync();
    }

    [Fact]
    public async Task A_run_that_was_overtaken_by_one_for_the_same_rows_is_done()
    {
        interruption.Await("PUT /tickets(", () => Follow.RunAgainAsync(number, Cancel));
        await world.FollowAsync(number);
        await IsRightAsync();
    }

    [Fact(Timeout = 180_000)]
    public async Task Runs_at_the_same_time_agree_and_do_not_keep_each_other_from_ending()
    {
        var runs = Enumerable.Range(0, 24).Select(_ => Follow.RunAgainAsync(number, Cancel)).ToList();
        await world.DoneAsync(number, TicketWorld.Unit("tax"), new SignTicket());
        await Task.WhenAll(runs.Append(Follow.RunAsync(number, TestContext.Current.CancellationToken)));
        await IsRightAsync();
    }

    /// <summary>It claims its rows, is overtaken, writes them and dies: its message comes again.</summary>
    [Fact]
    public async Task A_run_that_died_after_it_was_overtaken_is_tidied_up_by_its_second_try()
    {
        var marks = world.App.Get<MarkStore>();
        var stale = WorkListRows.Of(await world.ReadAsync(number)).Select(line => ProjectedRow.Of(WorkListStore.Table, WorkListRow.From(line))).ToList();
        await marks.TryWriteAsync((await marks.ReadFileAsync(number, Cancel))!.Value.Mark.Claim(stale, world.Clock.GetUtcNow()), Cancel);
        await world.DoneAsync(number, TicketWorld.Unit("tax"), new SignTicket());
        await world.FollowAsync(number);
        await Task.WhenAll(stale.Select(row => Lists.UpsertEntityAsync(row.Content, TableUpdateMode.Replace, Cancel)));
        Assert.Contains(number, (await world.LinesAsync("pendingSign", "tax")).Select(l => l.Number));
        world.Clock.Advance(TimeSpan.FromHours(2));
        await Follow.RunAgainAsync(number, Cancel);
        Assert.Empty(await world.LinesAsync("pendingSign", "tax"));
        Assert.All((await marks.ReadAsync(number, Cancel))!.Rows, row => Assert.NotNull(row.Hash));
        await IsRightAsync();
    }

    private Task<Ticket> DispatchAsync(string lead, string co) =>
        world.DoneAsync(number, TicketWorld.Dispatcher, new Hotline.Casework.Handling.DispatchTicket(lead, "1999", [co]));

    /// <summary>As a rebuild would have it.</summary>
    private async Task IsRightAsync()
    {
        var rebuilt = await world.App.RebuildAsync(Cancel);
        Assert.Equal((RebuildState.Done, 0, 0), (rebuilt.State, rebuilt.Repaired, rebuilt.Removed));
    }
}
