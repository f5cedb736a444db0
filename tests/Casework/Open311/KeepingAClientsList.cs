using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Hotline.Casework.Open311;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Open311;

/// <summary>The projection of what a client filed.</summary>
public sealed class KeepingAClientsList(AzuriteFixture azurite) : IAsyncLifetime
{
    private TicketWorld world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => world = await TicketWorld.StartAsync(azurite);

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Reads_over_the_ends_of_months_and_includes_both_ends()
    {
        var ticket = await TicketAsync();
        var times = Enumerable.Range(0, 4).Select(i => Examples.FridayMorning.AddDays(-30 * i)).ToList();
        foreach (var (i, time) in times.Index())
        {
            await PutAsync(ticket with { FiledAt = time, Number = $"00000000000{i}" }, Request("open") with { ServiceRequestId = $"{i}" }, Cancel);
        }

        var all = new RequestsQuery(times[3], times[0], [], []);
        Assert.Equal(["0", "1", "2", "3"], await NumbersAsync(all));
        Assert.Equal(["1", "2"], await NumbersAsync(all with { From = times[2], To = times[1] }));
        Assert.Equal(["1"], await NumbersAsync(all with { From = times[2].AddTicks(1), To = times[0].AddTicks(-1) }));
    }

    [Fact]
    public async Task Stops_at_a_thousand()
    {
        var ticket = await TicketAsync();
        await Parallel.ForAsync(0, 1001, Cancel, async (i, cancel) =>
            await PutAsync(ticket with { Number = $"{i:D12}" }, Request("open"), cancel));
        Assert.Equal(1000, (await ListAsync()).Count);
    }

    [Fact]
    public void Asks_for_the_latest_ninety_days_unless_told()
    {
        var now = Examples.FridayMorning;
        Assert.Equal((now.AddDays(-90), now), Range(now));
        Assert.Equal((now.AddDays(-200), now.AddDays(-110)), Range(now, ("start_date", now.AddDays(-200).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))));
        Assert.Equal((now.AddDays(-190), now.AddDays(-100)), Range(now, ("end_date", now.AddDays(-100).ToString("yyyy-MM-ddTHH:mm:ss+00:00", CultureInfo.InvariantCulture))));
        Assert.Throws<ProblemException>(() => Range(now, ("start_date", "2026-11-20T00:00:00Z"), ("end_date", "2026-11-19T00:00:00Z")));
    }

    private static (DateTimeOffset, DateTimeOffset) Range(DateTimeOffset now, params (string Name, string Value)[] fields)
    {
        var query = RequestsQuery.Read(new Open311Fields(fields.ToDictionary(f => f.Name, f => f.Value)), now);
        return (query.From, query.To);
    }

    private static ServiceRequest Request(string status) => new("0", status, "", null, "0101") { RequestedDatetime = "", UpdatedDatetime = "" };

    private Task<Response> PutAsync(Ticket ticket, ServiceRequest request, CancellationToken cancel) => world.App.Get<TableServiceClient>()
        .GetTableClient(Open311Store.Table).UpsertEntityAsync(Open311Row.From("app", ticket, request), TableUpdateMode.Replace, cancel);

    private async Task<Ticket> TicketAsync() => await world.ReadAsync(await world.FileAsync());

    private Task<IReadOnlyList<ServiceRequest>> ListAsync() =>
        world.App.Get<Open311Store>().ListAsync("app", new RequestsQuery(Examples.FridayMorning.AddDays(-1), Examples.FridayMorning.AddDays(1), [], []), Cancel);

    private async Task<IEnumerable<string>> NumbersAsync(RequestsQuery query) =>
        (await world.App.Get<Open311Store>().ListAsync("app", query, Cancel)).Select(r => r.ServiceRequestId);
}
