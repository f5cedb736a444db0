using Azure.Data.Tables;
using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.City.Directory;
using Hotline.Platform.Http;
using Hotline.Tests.Casework.Following;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Reliability;

/// <summary>Two instances on one account: one that is killed again and again, and one that goes on after it.</summary>
internal sealed class KilledWorld(TicketWorld healthy, AppServices killed, Kill kill) : IAsyncDisposable
{
    public TicketWorld Healthy => healthy;

    public AppServices Killed => killed;

    public Kill Kill => kill;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<KilledWorld> StartAsync(AzuriteFixture azurite)
    {
        var account = await azurite.NewAccountAsync();
        var healthy = await TicketWorld.StartAsync(account);
        var kill = new Kill();
        var killed = await AppServices.StartAsync(account, healthy.Clock, kill);
        killed.Get<LiveDirectory>().Current = healthy.App.Get<LiveDirectory>().Current;
        return new KilledWorld(healthy, killed, kill);
    }

    /// <summary>What must hold for a ticket when everything has followed it.</summary>
    public async Task HoldsAsync(string number)
    {
        var file = (await healthy.App.Get<TicketStore>().ReadWithEventsAsync(number, Cancel))!;
        Assert.Equal(Facts(file.Version.Ticket), Facts(Folded(file)));
        var rows = await ProjectedRows.ReadAsync(healthy.App.Get<TableServiceClient>(), Cancel);
        var wanted = WorkListRows.Of(file.Version.Ticket).Select(WorkListRow.Keys).Select(key => $"{WorkListStore.Table} {key.PartitionKey} {key.RowKey}");
        Assert.Equal(wanted.Order(StringComparer.Ordinal), rows.Keys.Where(k => k.StartsWith(WorkListStore.Table, StringComparison.Ordinal) && k.EndsWith(number, StringComparison.Ordinal)));
    }

    /// <summary>A rebuild finds nothing to do, and what it leaves is what was there.</summary>
    public async Task IsAsRebuiltAsync()
    {
        var before = await ProjectedRows.ReadAsync(healthy.App.Get<TableServiceClient>(), Cancel);
        var rebuilt = await healthy.App.RebuildAsync(Cancel);
        Assert.Equal((RebuildState.Done, 0, 0), (rebuilt.State, rebuilt.Repaired, rebuilt.Removed));
        Assert.Equal(before, await ProjectedRows.ReadAsync(healthy.App.Get<TableServiceClient>(), Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await killed.DisposeAsync();
        await healthy.DisposeAsync();
    }

    internal static Ticket Folded(TicketFile file)
    {
        var t = file.Version.Ticket;
        return Fold.Of(new Ticket(t.Number, t.Content, t.FiledAt, t.Promised, TicketState.Submitted, t.Routing, null, 0), file.Events);
    }

    internal static string Facts(Ticket ticket) => System.Text.Json.JsonSerializer.Serialize(ticket, Json.Stored);
}
