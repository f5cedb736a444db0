using Azure;
using Azure.Data.Tables;
using Hotline.Casework.Alarms;
using Hotline.Casework.Clocks;
using Hotline.Casework.Figures;
using Hotline.Casework.Following;
using Hotline.Casework.Handling;
using Hotline.Casework.WorkLists;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Following;

public sealed class RebuildingProjections(AzuriteFixture azurite) : IAsyncLifetime
{
    private TicketWorld world = null!;
    private SortedDictionary<string, string> healthy = null!;
    private string signed = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TableServiceClient Tables => world.App.Get<TableServiceClient>();

    public async ValueTask InitializeAsync()
    {
        world = await TicketWorld.StartAsync(azurite);
        await world.FollowAsync(await world.FileAsync(Examples.Riddle));
        signed = await world.DispatchedAsync("tax", "housing", "court");
        await world.DoneAsync(signed, TicketWorld.Unit("tax"), new SignTicket());
        var other = await world.DispatchedAsync("housing");
        await world.DoneAsync(other, TicketWorld.Unit("housing"), new SignTicket());
        await world.FollowAsync(signed);
        await world.FollowAsync(other);
        healthy = await RowsAsync();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Of_a_healthy_city_changes_nothing()
    {
        var done = await world.App.RebuildAsync(Cancel);
        Assert.Equal((RebuildState.Done, 3, 0, 0), (done.State, done.Tickets, done.Repaired, done.Removed));
        Assert.Equal(healthy, await RowsAsync());
    }

    [Fact]
    public async Task After_somebody_altered_them_gives_the_same_rows()
    {
        await DeleteAsync(WorkListStore.Table, "tax|inProgress");
        await AlterAsync(WorkListStore.Table, "~city|inProgress", "Entry", "{}");
        await CopyAsync(WorkListStore.Table, "tax|inProgress", "~city|inProgress");
        await DeleteAsync(FigureStore.Table, "unit-tax");
        await AlterAsync(FigureStore.Table, "unit-housing", "Counts", """{"tickets":77}""");
        await AlterAsync(FigureStore.Table, "ticket-", "Units", """{"water":{"tickets":5}}""");
        await CopyAsync(FigureStore.Table, "2020-01", "unit-");
        var done = await world.App.RebuildAsync(Cancel);
        Assert.Equal(healthy, await RowsAsync());
        Assert.InRange(done.Repaired, 4, 20);
    }

    [Fact]
    public async Task Removes_what_no_ticket_stands_for()
    {
        const string Nobody = "ZZZZZZZZZZZZ";
        TableEntity[] alarms =
        [
            new("due", $"0000000000000000001-{Nobody}") { ["Number"] = Nobody },
            new("due", $"of-{Nobody}") { ["Number"] = Nobody, ["Alarm"] = $"0000000000000000001-{Nobody}", ["Version"] = 1 },
            new("due", "0000000000000000002-nosuchkey") { ["Number"] = "nosuchkey" },
            new("due", $"0000000000000000003-{signed}") { ["Number"] = signed },
            new("provisional-2020", Nobody) { ["Number"] = Nobody },
        ];
        await AddAsync(WorkListStore.Table, new TableEntity("tax|closed", $"0000000000000000001-{Nobody}") { ["Entry"] = "{}" });
        await AddAsync(FigureStore.Table, new TableEntity("2026-11", $"ticket-{Nobody}") { ["Units"] = "{}", ["Version"] = 1 });
        await Task.WhenAll(alarms.Select(row => AddAsync(AlarmStore.Table, row)));
        Assert.Equal(2 + alarms.Length, (await world.App.RebuildAsync(Cancel)).Removed);
        Assert.Equal(healthy, await RowsAsync());
    }

    [Fact]
    public async Task Sets_an_alarm_that_somebody_removed_also_when_another_is_due_by_now()
    {
        await world.DoneAsync(signed, TicketWorld.Unit("tax"), new RecordContact(ContactMethod.Phone, Reached: true));
        await foreach (var row in Tables.GetTableClient(AlarmStore.Table).QueryAsync<TableEntity>(r => r.RowKey.CompareTo("a") < 0, cancellationToken: Cancel))
        {
            await Tables.GetTableClient(AlarmStore.Table).DeleteEntityAsync(row, cancellationToken: Cancel);
        }

        Assert.InRange((await world.App.RebuildAsync(Cancel)).Repaired, 3, 20);
        var next = NextAlarm.Of(await world.ReadAsync(signed), world.App.Get<Terms>(), SampleCity.City)!.Value;
        Assert.Contains((await RowsAsync()).Keys, key => key == $"{AlarmStore.Table} due {AlarmRow.Keys(next, signed).RowKey}");
        Assert.Equal(3, (await RowsAsync()).Keys.Count(key => key.StartsWith(AlarmStore.Table, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task With_pages_delivered_twice_and_late_ends_once()
    {
        var rebuild = world.App.Get<RebuildProjections>();
        var first = (await rebuild.StartAsync(Cancel)).Page;
        await Task.WhenAll(rebuild.RunPageAsync(first, Cancel), rebuild.RunPageAsync(first, Cancel));
        var done = await world.App.RebuildAsync(Cancel);
        await rebuild.RunPageAsync(first, Cancel);
        Assert.Equal((RebuildState.Done, 3), (done.State, done.Tickets));
        Assert.Equal(healthy, await RowsAsync());
    }

    [Fact]
    public async Task Asked_for_while_one_runs_goes_on_with_that_one()
    {
        var rebuild = world.App.Get<RebuildProjections>();
        var first = await rebuild.StartAsync(Cancel);
        Assert.Equal(first.Run, (await rebuild.StartAsync(Cancel)).Run);
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.NotEqual(first.Run, (await rebuild.StartAsync(Cancel)).Run);
    }

    private Task<SortedDictionary<string, string>> RowsAsync() => ProjectedRows.ReadAsync(Tables, Cancel);

    private Task<Response> AddAsync(string table, TableEntity row) => Tables.GetTableClient(table).AddEntityAsync(row, Cancel);

    private async Task<TableEntity> FirstAsync(string table, string key) =>
        await Tables.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: Cancel)
            .FirstAsync(r => r.PartitionKey == key || r.RowKey.StartsWith(key, StringComparison.Ordinal), Cancel);

    private async Task DeleteAsync(string table, string key)
    {
        var row = await FirstAsync(table, key);
        await Tables.GetTableClient(table).DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, Cancel);
    }

    private async Task AlterAsync(string table, string key, string column, string value)
    {
        var row = await FirstAsync(table, key);
        row[column] = value;
        await Tables.GetTableClient(table).UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, Cancel);
    }

    private async Task CopyAsync(string table, string partition, string from)
    {
        var row = await FirstAsync(table, from);
        row.PartitionKey = partition;
        await Tables.GetTableClient(table).AddEntityAsync(row, Cancel);
    }
}
