using Azure.Data.Tables;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.City.Directory;
using Hotline.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Load;

/// <summary>What a page of a work list costs beside the query it cannot do without, whatever the number of tickets.</summary>
internal static class WorkPages
{
    private const int Looks = 40;
    private const int PageSize = 50;

    public static async Task<IReadOnlyList<Figure>> FiguresAsync(Bench bench, int repetitions)
    {
        await using var host = await bench.HostAsync(typeof(WorkListsHttp));
        var table = bench.Tables.GetTableClient(WorkListStore.Table);
        await FillAsync(table, "u1", 1000);
        await FillAsync(table, "u2", 100_000);
        var (ofSmall, ofLarge, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < repetitions; i++)
        {
            var (raw, page) = await MedianAsync(table, host, "u1");
            var (rawOfLarge, pageOfLarge) = await MedianAsync(table, host, "u2");
            ofSmall.Add(page / raw);
            ofLarge.Add(pageOfLarge / rawOfLarge);
            ratios.Add(pageOfLarge / page);
        }

        return
        [
            new Figure("page of a work list ÷ raw query of as many rows, 1,000 tickets", ofSmall),
            new Figure("page of a work list ÷ raw query of as many rows, 100,000 tickets", ofLarge),
            new Figure("page of a work list at 100,000 ÷ at 1,000 tickets", ratios, "≈ 1"),
        ];
    }

    /// <returns>Milliseconds at the median, one by one in turn.</returns>
    private static async Task<(double Raw, double Page)> MedianAsync(TableClient table, LocalHost host, string unit)
    {
        var lists = host.Services.GetRequiredService<WorkListStore>();
        var (raws, pages) = (new List<double>(), new List<double>());
        for (var i = 0; i < Looks; i++)
        {
            raws.Add(await Figures.MillisecondsAsync(async () =>
            {
                var filter = TableClient.CreateQueryFilter($"PartitionKey eq {WorkListRow.Partition(unit, "inProgress")}");
                await using var rows = table.QueryAsync<TableEntity>(filter, PageSize).AsPages().GetAsyncEnumerator();
                await rows.MoveNextAsync();
            }));
            pages.Add(await Figures.MillisecondsAsync(() => lists.ReadAsync(unit, "inProgress", null, PageSize, CancellationToken.None)));
        }

        return (Figures.Median(raws), Figures.Median(pages));
    }

    private static async Task FillAsync(TableClient table, string unit, int tickets)
    {
        for (var i = 0; i < tickets; i += 100)
        {
            await table.SubmitTransactionAsync(Enumerable.Range(i, 100).Select(n =>
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, WorkListRow.From(Line(unit, n)))));
        }
    }

    private static WantedLine Line(string unit, int n)
    {
        var due = new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero).AddMinutes(n);
        var entry = new WorkListEntry(
            $"{n:000000000000}", TicketState.InProgress, TicketType.Appeal, "施工许可卡在备案环节十多天", "清河镇", "1999", unit, ["u3"], due, new DateOnly(2026, 11, 27), ClockKind.Reply, due, Alert.None, []);
        return new WantedLine(unit, "inProgress", due.UtcTicks, entry);
    }
}
