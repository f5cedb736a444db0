using System.Text.Json.Nodes;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Rectification.Tending;

/// <summary>From ballots to a notice to the item of the worst unit, and what a correction does to it, all through the API.</summary>
public sealed class HandingOverAtPublication(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    [Fact]
    public async Task The_worst_get_an_item_a_correction_takes_it_back_and_twice_running_there_is_a_talk()
    {
        var first = await WithResultsAsync(null);
        Assert.Equal("published", await PublishAsync(first, "1"));
        Assert.Equal("published", (await world.SendAsync("POST", $"/api/rounds/{first}/notice/publish", "office")).Json!["state"]!.GetValue<string>());
        var handed = await ItemAsync(first, "roads");
        Assert.Equal(("handedOver", "roads", first), (handed["state"]!.GetValue<string>(), handed["matter"]!["lead"]!.GetValue<string>(), handed["matter"]!["origin"]!["round"]!.GetValue<string>()));
        Assert.NotNull(handed["due"]);

        await ExcludeAsync(first, "roads");
        Assert.Equal("published", await PublishAsync(first, "2"));
        Assert.Equal("withdrawn", (await ItemAsync(first, "roads"))["state"]!.GetValue<string>());
        Assert.Equal("handedOver", (await ItemAsync(first, "water"))["state"]!.GetValue<string>());

        var second = await WithResultsAsync(first);
        await ExcludeAsync(second, "roads");
        Assert.Equal("published", await PublishAsync(second, "1"));
        Assert.True((await ItemAsync(second, "water"))["talk"]!.GetValue<bool>());
        var board = (await world.SendAsync("GET", "/api/rectification/board", "office")).Json!["units"]!.AsArray().Single(u => u!["unit"]!.GetValue<string>() == "water")!;
        Assert.Equal((2, 1), (board["states"]!["handedOver"]!.GetValue<int>(), board["talks"]!.GetValue<int>()));
    }

    private async Task<JsonNode> ItemAsync(string round, string unit) => (await world.SendAsync("GET", $"/api/rectification/items/worst-{round}-{unit}", "office")).Json!["item"]!;

    /// <summary>A frozen round in whose only contested class roads is worst and water next.</summary>
    private async Task<string> WithResultsAsync(string? previous)
    {
        var id = await world.OpenAsync(plan =>
        {
            plan["previous"] = previous;
            plan["opensAt"] = world.Clock.GetUtcNow().AddDays(-1).ToString("O");
            plan["closesAt"] = world.Clock.GetUtcNow().AddDays(1).ToString("O");
        });
        foreach (var token in (await world.TokensAsync(id)).Take(6))
        {
            await world.CastAsync(id, token, ("tax", 5), ("water", 3), ("roads", 1));
        }

        await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");
        await world.FreezeAsync(id);
        Assert.Equal(200, (await world.SendAsync("POST", $"/api/rounds/{id}/open-objections", "office")).Status);
        return id;
    }

    private async Task ExcludeAsync(string id, string unit)
    {
        await world.SendAsync("POST", $"/api/rounds/{id}/objections", "office", new JsonObject { ["id"] = $"{unit}-9", ["text"] = "x", ["unit"] = unit });
        var decision = new JsonObject { ["uphold"] = true, ["reason"] = "机构改革", ["effect"] = new JsonObject { ["kind"] = "exclude" } };
        Assert.Equal(200, (await world.SendAsync("POST", $"/api/rounds/{id}/objections/{unit}-9/decide", "office", decision, person: "s2")).Status);
    }

    private async Task<string> PublishAsync(string id, string number)
    {
        var words = new JsonObject { ["number"] = $"优评〔2027〕{number}号", ["date"] = "2027-02-10", ["title"] = "通报", ["remarks"] = "" };
        var draft = (await world.SendAsync("PUT", $"/api/rounds/{id}/notice", "office", words)).Json!;
        await world.SendAsync("POST", $"/api/rounds/{id}/notice/approve", "leader", new JsonObject { ["hash"] = draft["hash"]!.GetValue<string>() }, person: "boss");
        world.Clock.Advance(TimeSpan.FromDays(30));
        return (await world.SendAsync("POST", $"/api/rounds/{id}/notice/publish", "office")).Json!["state"]!.GetValue<string>();
    }
}
