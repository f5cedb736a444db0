using System.Text.Json.Nodes;
using Hotline.Tests.Rectification.Items;
using static Hotline.Tests.Rectification.Items.RectificationWorld;

namespace Hotline.Tests.Rectification.Board;

/// <summary>Boards and lists cost the same whatever lies behind.</summary>
public sealed class ReadingTheBoard(RectificationWorld world) : IClassFixture<RectificationWorld>
{
    [Fact]
    public async Task Counts_by_unit_and_state_in_two_requests_however_much_is_closed()
    {
        var (closed, open) = (await world.HandedOverAsync("water", ["tax"]), await world.HandedOverAsync("water"));
        var first = await BoardAsync("office");
        await world.GiveAsync(closed, "give-plan", "unit:water");
        await world.GiveAsync(closed, "add-evidence", "unit:water");
        await world.GiveAsync(closed, "submit", "unit:water");
        await world.GiveAsync(closed, "accept", "office");
        await world.GiveAsync(open, "ask-extension", "unit:water", date: "2027-05-06");

        var then = await BoardAsync("office");
        Assert.Equal(new JsonObject { ["handedOver"] = 2 }.ToJsonString(), Of(first, "water")["states"]!.ToJsonString());
        Assert.Equal(new JsonObject { ["handedOver"] = 1, ["closed"] = 1 }.ToJsonString(), Of(then, "water")["states"]!.ToJsonString());
        Assert.Equal((1, 100m, 1), (Of(then, "water")["onTime"]!.GetValue<int>(), Of(then, "water")["onTimeRate"]!.GetValue<decimal>(), Of(then, "water")["askedExtension"]!.GetValue<int>()));
        Assert.Equal(["water"], (await BoardAsync("unit:water"))["units"]!.AsArray().Select(u => u!["unit"]!.GetValue<string>()));
        Assert.Empty((await BoardAsync("unit:water-supply"))["units"]!.AsArray());
    }

    [Fact]
    public async Task Lists_a_page_in_one_request_by_state_and_the_earliest_deadline_first()
    {
        var ids = new List<string>();
        foreach (var day in (string[])["2027-03-10", "2027-03-09", "2027-03-11"])
        {
            ids.Add(await world.HandedOverAsync("roads", date: day));
        }

        world.Calls.Clear();
        var page = (await world.SendAsync("GET", "/api/rectification/items?unit=roads&state=handedOver", "office")).Json!;
        Assert.Single(world.Calls.All, IsTable);
        Assert.Equal([ids[1], ids[0], ids[2]], page["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>()));
        Assert.Equal(["state"], (await world.SendAsync("GET", "/api/rectification/items?state=nosuch", "office")).Paths);
        Assert.Equal(["state"], (await world.SendAsync("GET", "/api/rectification/items?state=1", "office")).Paths);
    }

    [Fact]
    public async Task Goes_on_where_a_page_ended()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => world.HandedOverAsync("tax", ["water-supply"])));

        var first = (await world.SendAsync("GET", "/api/rectification/items", "unit:water-supply")).Json!;
        var second = (await world.SendAsync("GET", $"/api/rectification/items?after={first["next"]!.GetValue<string>()}", "unit:water-supply")).Json!;

        Assert.Null(second["next"]);
        Assert.Equal(ids.Order(), first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(i => i!["id"]!.GetValue<string>()).Order());
    }

    [Fact]
    public async Task A_command_takes_three_requests_and_one_more_with_a_key()
    {
        var id = NewId();
        await world.DraftAsync(id);
        var etag = await world.ETagAsync(id);
        world.Calls.Clear();
        await world.GiveAsync(id, "hand-over", "office", Body(), etag);
        Assert.Equal(3, world.Calls.All.Count(IsTable));

        etag = await world.ETagAsync(id);
        world.Calls.Clear();
        await world.GiveAsync(id, "give-plan", "unit:tax", Body(), etag, "0123456789abcdef");
        Assert.Equal(4, world.Calls.All.Count(IsTable));
    }

    private static JsonNode Of(JsonNode board, string unit) => board["units"]!.AsArray().Single(u => u!["unit"]!.GetValue<string>() == unit)!;

    private static bool IsTable(string call) => call.Contains("rectification", StringComparison.Ordinal) || call.EndsWith("$batch", StringComparison.Ordinal);

    private async Task<JsonNode> BoardAsync(string who)
    {
        world.Calls.Clear();
        var board = (await world.SendAsync("GET", "/api/rectification/board", who)).Json!;
        Assert.Equal(2, world.Calls.All.Count(IsTable));
        return board;
    }
}
