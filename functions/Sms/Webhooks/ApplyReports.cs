using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Logging;

namespace Hotline.Sms.Webhooks;

/// <summary>
/// Moves texts on as their gateway reports. Reports come late, twice and in any order; what they say of one text leads to the same end. Those about texts that are not ours are
/// counted and left.
/// </summary>
public sealed class ApplyReports(OutboxStore outbox, SmsKeys keys, TimeProvider clock, ILogger<ApplyReports> log)
{
    private sealed record Addressed(OutId To, DeliveryReport Report)
    {
        public OutboxShard Shard => new(To.Mailing, To.Shard);
    }

    /// <param name="delivery">The call that brought them.</param>
    /// <param name="reports">Null for an element that is none.</param>
    /// <param name="cancel">Ends the waiting.</param>
    internal async Task RunAsync(WebhookDelivery delivery, IReadOnlyList<DeliveryReport?> reports, CancellationToken cancel)
    {
        List<Addressed> addressed = [.. from report in reports.OfType<DeliveryReport>() let to = OutId.Parse(report.OutId) where to is not null select new Addressed(to, report)];
        var applied = (await Task.WhenAll(addressed.GroupBy(a => a.Shard).Select(shard => ApplyAsync(shard.Key, shard, cancel)))).Sum();
        var unreadable = reports.Count(report => report is null);
        var (unknown, missing) = (reports.Count - unreadable - addressed.Count, addressed.Count - applied);
        log.ReportsTaken(delivery.Gateway, delivery.Id, reports.Count, applied, unreadable, unknown, missing);
    }

    /// <returns>How many found their text.</returns>
    private async Task<int> ApplyAsync(OutboxShard shard, IEnumerable<Addressed> reports, CancellationToken cancel)
    {
        var byRow = reports.ToLookup(RowOf);
        var now = clock.GetUtcNow();
        OutboxItem Change(OutboxItem item) => item with { Delivery = byRow[item.Row].OrderBy(a => a.Report.At).Aggregate(item.Delivery, (delivery, a) => delivery.Reported(a.Report, now)) };

        var found = shard.Mailing == OutId.Texts
            ? await Each(byRow.Select(row => row.Key).Chunk(OutboxStore.MostPerChange), rows => outbox.ChangeAsync(shard, rows, Change, cancel))
            : await Each(byRow.SelectMany(row => row).Select(a => a.To.Place).Distinct(), batch => outbox.ChangeAsync(shard, $"{batch}.", Change, cancel));
        return found.Sum(item => byRow[item.Row].Count());
    }

    /// <summary>One after the other: they share a tally.</summary>
    private static async Task<List<OutboxItem>> Each<T>(IEnumerable<T> parts, Func<T, Task<IReadOnlyList<OutboxItem>>> change)
    {
        var found = new List<OutboxItem>();
        foreach (var part in parts)
        {
            found.AddRange(await change(part));
        }

        return found;
    }

    private string RowOf(Addressed report) =>
        report.To.Mailing == OutId.Texts ? report.To.Place : $"{report.To.Place}.{keys.PhoneHash(report.Report.Phone)}";
}
