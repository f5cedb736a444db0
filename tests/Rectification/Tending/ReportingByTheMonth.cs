using System.Text.Json.Nodes;
using Hotline.Tests.Rectification.Items;

namespace Hotline.Tests.Rectification.Tending;

/// <summary>Progress by the 25th of each month in the city; the tests' clock only goes forward.</summary>
public sealed class ReportingByTheMonth(RectificationWorld world) : IClassFixture<RectificationWorld>
{
    [Fact]
    public async Task Reminds_before_the_day_once_a_month_and_lists_who_has_not_reported()
    {
        var silent = await world.HandedOverAsync("roads", date: "2027-12-31");
        var told = await world.HandedOverAsync("tax", ["roads"], "2027-12-31");
        var helped = await world.HandedOverAsync("water", ["roads"], "2027-12-31");
        await world.GiveAsync(told, "report", "unit:tax", month: "2027-03", percent: 10);
        // What a co-unit says is not the lead's report.
        await world.GiveAsync(helped, "report", "unit:roads", month: "2027-03", percent: 100);
        Assert.Equal(0, (await world.TendAsync()).Reminded);

        // 21 March 23:59 in the city, then the next minute.
        world.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 21, 15, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, (await world.TendAsync()).Reminded);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => world.TendAsync()));
        Assert.Equal(0, (await world.TendAsync()).Reminded);
        Assert.Equal(["draft", "handOver", "remind"], await world.TrailAsync(silent));
        Assert.Equal(["draft", "handOver", "report"], await world.TrailAsync(told));

        var march = (await world.SendAsync("GET", "/api/rectification/unreported", "office")).Json!;
        Assert.Equal(("2027-03", "2027-03-25"), (march["month"]!.GetValue<string>(), march["by"]!.GetValue<string>()));
        Assert.Equal([(silent, "roads", true), (helped, "water", true)], march["items"]!.AsArray().Select(Line));
        Assert.Equal([silent], (await world.SendAsync("GET", "/api/rectification/unreported", "unit:roads")).Json!["items"]!.AsArray().Select(i => Line(i).Id));
        Assert.Equal(["month"], (await world.SendAsync("GET", "/api/rectification/unreported?month=2027", "unit:roads")).Paths);
        await world.GiveAsync(silent, "report", "unit:roads", month: "2027-03", percent: 5);
        Assert.Equal([helped], await UnreportedAsync("2027-03"));

        // Handed over too late for March: not asked of it, nor reminded.
        world.GoTo(3, 25);
        var late = await world.HandedOverAsync("tax", date: "2027-12-31");
        await world.TendAsync();
        Assert.Equal(["draft", "handOver"], await world.TrailAsync(late));
        Assert.Equal([helped], await UnreportedAsync("2027-03"));
        world.GoTo(4, 22);
        await world.TendAsync();
        Assert.Equal(((string[])[helped, late, silent, told]).Order(), (await UnreportedAsync("2027-04")).Order());
        Assert.Equal(["draft", "handOver", "report", "remind"], await world.TrailAsync(told));
    }

    private static (string Id, string Unit, bool IsReminded) Line(JsonNode? item) =>
        (item!["id"]!.GetValue<string>(), item["unit"]!.GetValue<string>(), item["isReminded"]!.GetValue<bool>());

    private async Task<IEnumerable<string>> UnreportedAsync(string month) =>
        (await world.SendAsync("GET", $"/api/rectification/unreported?month={month}", "office")).Json!["items"]!.AsArray().Select(i => Line(i).Id);
}
