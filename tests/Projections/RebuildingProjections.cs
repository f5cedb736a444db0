using Azure;
using Azure.Data.Tables;
using Hotline.Figures;
using Hotline.Handling;
using Hotline.Projections;
using Hotline.Tests.Messages;
using Hotline.Tests.Tickets;
using Hotline.WorkLists;

namespace Hotline.Tests.Projections;

public sealed class RebuildingProjections(AzuriteFixture azurite) : IAsyncLifetime
{
    private TicketWorld world = null!;
    private SortedDictionary<string, string> healthy = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TableServiceClient Tables => world.App.Get<TableServiceClient>();

    public async ValueTask InitializeAsync()
    {
        world = await TicketWorld.StartAsync(azurite);
        await world.FileAsync(Examples.Riddle);
        var signed = await world.DispatchedAsync("tax", "housing", "court");
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
        var tables = new[] { (WorkListStore.Table, "tax|closed", "0000000000000000001-ZZZZZZZZZZZZ", "Entry"), (FigureStore.Table, "2026-11", "ticket-ZZZZZZZZZZZZ", "Units") };
        foreach (var (table, partition, row, column) in tables)
        {
            await Tables.GetTableClient(table).AddEntityAsync(new TableEntity(partition, row) { [column] = "{}", ["Version"] = 1 }, Cancel);
        }

        Assert.Equal(2, (await world.App.RebuildAsync(Cancel)).Removed);
        Assert.Equal(healthy, await RowsAsync());
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

    private async Task<TableEntity> FirstAsync(string table, string key) =>
        await Tables.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: Cancel)
            .FirstAsync(r => r.RowKey != "written" && (r.PartitionKey == key || r.RowKey.StartsWith(key, StringComparison.Ordinal)), Cancel);

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
