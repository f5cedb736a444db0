using System.Text.Json.Nodes;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Tests.Rectification.Items;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Rectification.Tending;

/// <summary>What is overdue is escalated where everybody sees it, and never counts as on time again; the tests' clock only goes forward.</summary>
public sealed class RunningLate(RectificationWorld world) : IClassFixture<RectificationWorld>
{
    [Fact]
    public async Task Is_escalated_at_once_and_every_ten_working_days_each_time_once_and_shown_on_the_board()
    {
        var (slow, good) = (await world.HandedOverAsync("roads", date: "2027-03-05"), await world.HandedOverAsync("roads", date: "2027-12-31"));
        // Friday, 5 March 23:59 in the city, then Saturday.
        world.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 5, 15, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, (await world.TendAsync()).Escalated);
        Assert.Equal(0, (await BoardAsync("roads"))["overdue"]!.GetValue<int>());
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, (await BoardAsync("roads"))["overdue"]!.GetValue<int>());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.TendAsync()));
        Assert.Equal((1, true), await LevelAsync(slow));
        Assert.Equal((0, false), await LevelAsync(good));
        world.GoTo(3, 19);
        await world.TendAsync();
        Assert.Equal((1, true), await LevelAsync(slow));
        world.GoTo(3, 20);
        await world.TendAsync();
        Assert.Equal((2, true), await LevelAsync(slow));
        Assert.Equal(["draft", "handOver", "escalate", "escalate"], await world.TrailAsync(slow));
        Assert.Equal("rectification:refused", (await world.GiveAsync(slow, "ask-extension", "unit:roads", date: "2027-04-20")).Problem);
        var line = (await world.SendAsync("GET", "/api/rectification/items?state=handedOver&unit=roads", "leader")).Json!["items"]![0]!;
        Assert.Equal((slow, true, 2), (line["id"]!.GetValue<string>(), line["overdue"]!.GetValue<bool>(), line["level"]!.GetValue<int>()));

        await CloseAsync(slow, "roads");
        await CloseAsync(good, "roads");
        var board = await BoardAsync("roads");
        Assert.Equal((2, 1, 50.0m, 0), (board["closed"]!.GetValue<int>(), board["onTime"]!.GetValue<int>(), board["onTimeRate"]!.GetValue<decimal>(), board["overdue"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_provisional_deadline_is_settled_when_the_calendar_of_its_year_comes()
    {
        var id = Items.RectificationWorld.NewId();
        await world.DraftAsync(id);
        await world.GiveAsync(id, "hand-over", "office", workDays: 300);
        await world.TendAsync();
        Assert.Equal(["draft", "handOver"], await world.TrailAsync(id));

        var directory = world.Host.Services.GetRequiredService<LiveDirectory>();
        var none = new HashSet<DateOnly>();
        var years = new Dictionary<int, CalendarYear> { [2027] = new(new HashSet<DateOnly> { new(2027, 4, 5) }, none), [2028] = new(none, none) };
        directory.Current = directory.Current with { Calendar = new WorkCalendar("c2028", years) };
        await world.TendAsync();

        var item = await world.ItemAsync(id);
        Assert.Equal(("c2028", false), (item["calendar"]!.GetValue<string>(), item["isProvisional"]!.GetValue<bool>()));
        Assert.Equal(["draft", "handOver", "settleDue"], await world.TrailAsync(id));
    }

    private async Task CloseAsync(string id, string unit)
    {
        await world.GiveAsync(id, "give-plan", $"unit:{unit}");
        await world.GiveAsync(id, "add-evidence", $"unit:{unit}");
        await world.GiveAsync(id, "submit", $"unit:{unit}");
        Assert.Equal(200, (await world.GiveAsync(id, "accept", "office")).Status);
    }

    private async Task<(int Level, bool IsOverdue)> LevelAsync(string id)
    {
        var item = await world.ItemAsync(id);
        return (item["level"]!.GetValue<int>(), item["isOverdue"]!.GetValue<bool>());
    }

    private async Task<JsonNode> BoardAsync(string unit) =>
        (await world.SendAsync("GET", "/api/rectification/board", "leader")).Json!["units"]!.AsArray().Single(u => u!["unit"]!.GetValue<string>() == unit)!;
}
