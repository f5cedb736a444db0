using System.Text.Json.Nodes;
using Hotline.Evaluation.Snapshots;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Evaluation.Objections;

public sealed class ObjectingToAResult(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    private static readonly JsonObject Exclusion = new() { ["uphold"] = true, ["reason"] = "机构改革，本期不参评", ["effect"] = new JsonObject { ["kind"] = "exclude" } };

    [Fact]
    public async Task Upheld_makes_the_next_version_of_the_results()
    {
        var id = await FrozenAsync();
        await world.SendAsync("POST", $"/api/rounds/{id}/open-objections", "office");
        Assert.Equal(201, (await FileAsync(id, "tax-1", "unit")).Status);
        Assert.Equal(201, (await FileAsync(id, "tax-1", "unit")).Status);

        var decided = await DecideAsync(id, "tax-1", Exclusion);
        var again = await DecideAsync(id, "tax-1", Exclusion);

        Assert.Equal((200, 2), (decided.Status, decided.Json!["snapshot"]!.GetValue<int>()));
        Assert.Equal((200, 2), (again.Status, again.Json!["snapshot"]!.GetValue<int>()));
        var bureaus = (await world.SendAsync("GET", $"/api/rounds/{id}/ranking", "office")).Json!["classes"]![0]!;
        Assert.Equal(2, bureaus["eligible"]!.GetValue<int>());
        Assert.Equal("机构改革，本期不参评", bureaus["units"]!.AsArray().Single(u => u!["unit"]!.GetValue<string>() == "tax")!["excluded"]!.GetValue<string>());
        Assert.Empty((await SnapshotAsync(id, 1))!.Corrections);
        Assert.Single((await SnapshotAsync(id, 2))!.Corrections);
    }

    [Fact]
    public async Task Begins_with_a_look_at_the_own_result_and_at_no_other()
    {
        var id = await FrozenAsync();
        var path = $"/api/rounds/{id}/own-result";
        Assert.Equal("ranking:not-published", (await world.SendAsync("GET", path, "unit")).Problem);
        await world.SendAsync("POST", $"/api/rounds/{id}/open-objections", "office");

        var own = await world.SendAsync("GET", path, "unit");

        Assert.Equal(("tax", 1), (own.Json!["result"]!["unit"]!.GetValue<string>(), own.Json["result"]!["rank"]!.GetValue<int>()));
        Assert.DoesNotContain("water", own.Text, StringComparison.Ordinal);
        Assert.Equal("ranking:not-published", (await world.SendAsync("GET", $"/api/rounds/{id}/ranking", "unit")).Problem);
        Assert.Equal(403, (await world.SendAsync("GET", path, "leader")).Status);
    }

    [Fact]
    public async Task Rejected_changes_nothing_and_cannot_be_decided_otherwise()
    {
        var id = await FrozenAsync();
        await world.SendAsync("POST", $"/api/rounds/{id}/open-objections", "office");
        await FileAsync(id, "tax-1", "unit");

        var decided = await DecideAsync(id, "tax-1", new JsonObject { ["uphold"] = false, ["reason"] = "经核实无误" });

        Assert.Equal(("rejected", 1), (decided.Json!["objection"]!["state"]!.GetValue<string>(), decided.Json!["snapshot"]!.GetValue<int>()));
        Assert.Equal("objection:decided", (await DecideAsync(id, "tax-1", Exclusion)).Problem);
    }

    [Fact]
    public async Task Takes_answers_out_but_none_that_are_not_there()
    {
        var id = await FrozenAsync();
        await world.SendAsync("POST", $"/api/rounds/{id}/open-objections", "office");
        await FileAsync(id, "tax-1", "unit");

        Assert.Equal(["effect.by"], (await DecideAsync(id, "tax-1", Count("other", 1, -1))).Paths);
        Assert.Equal(["effect.group"], (await DecideAsync(id, "tax-1", Count("nobody", 5, -1))).Paths);
        Assert.Equal(["effect.indicator"], (await DecideAsync(id, "tax-1", Indicator())).Paths);
        Assert.Equal(["effect"], (await DecideAsync(id, "tax-1", new JsonObject { ["uphold"] = true, ["reason"] = "x" })).Paths);
        Assert.Equal(200, (await DecideAsync(id, "tax-1", Count("other", 5, -1))).Status);
        var tax = (await world.SendAsync("GET", $"/api/rounds/{id}/ranking", "office")).Json!["classes"]![0]!["units"]!.AsArray().Single(u => u!["unit"]!.GetValue<string>() == "tax")!;
        Assert.Equal(5, tax["n"]!.GetValue<int>());
    }

    [Fact]
    public async Task Has_its_time()
    {
        var id = await FrozenAsync();
        Assert.Equal("objection:not-in-time", (await FileAsync(id, "tax-1", "unit")).Problem);
        Assert.Equal(400, (await world.SendAsync("POST", $"/api/rounds/{id}/open-objections", "office", new JsonObject { ["until"] = "2027-01-01" })).Status);

        var opened = await world.SendAsync("POST", $"/api/rounds/{id}/open-objections", "office", new JsonObject { ["until"] = "2027-01-20" });

        Assert.Equal(("objections", "2027-01-20T16:00:00+00:00"), (opened.Json!["state"]!.GetValue<string>(), opened.Json!["objectionsUntil"]!.GetValue<string>()));
        Assert.Equal(201, (await FileAsync(id, "tax-1", "unit")).Status);
    }

    [Fact]
    public async Task Is_of_the_own_unit_and_seen_by_nobody_else()
    {
        var id = await FrozenAsync();
        await world.SendAsync("POST", $"/api/rounds/{id}/open-objections", "office");
        await FileAsync(id, "tax-1", "unit");
        await FileAsync(id, "water-1", "office", "water");

        var own = (await world.SendAsync("GET", $"/api/rounds/{id}/objections", "unit")).Json!["objections"]!.AsArray();
        var all = (await world.SendAsync("GET", $"/api/rounds/{id}/objections", "auditor")).Json!["objections"]!.AsArray();

        Assert.Equal(["tax"], own.Select(o => o!["unit"]!.GetValue<string>()));
        Assert.Equal(2, all.Count);
        Assert.Equal("objection:not-rated", (await FileAsync(id, "x-1", "office", "nosuch")).Problem);
        Assert.Equal("objection:id-taken", (await FileAsync(id, "tax-1", "office", "water")).Problem);
        Assert.Equal("objection:not-allowed", (await DecideAsync(id, "water-1", Exclusion, person: "s1")).Problem);
        Assert.Equal(403, (await world.SendAsync("POST", $"/api/rounds/{id}/objections/tax-1/decide", "unit", Exclusion.DeepClone())).Status);
    }

    private static JsonObject Count(string group, int level, int by) => new()
    {
        ["uphold"] = true,
        ["reason"] = "误评",
        ["effect"] = new JsonObject { ["kind"] = "count", ["group"] = group, ["level"] = level, ["by"] = by },
    };

    private static JsonObject Indicator() => new()
    {
        ["uphold"] = true,
        ["reason"] = "误计",
        ["effect"] = new JsonObject { ["kind"] = "indicator", ["indicator"] = "onTime", ["part"] = 1, ["whole"] = 1 },
    };

    private async Task<Snapshot?> SnapshotAsync(string id, int version) =>
        (await world.Host.Services.GetRequiredService<SnapshotStore>().FindAsync(id, version, CancellationToken.None))?.Snapshot;

    private Task<Answered> FileAsync(string id, string objection, string role, string? unit = null)
    {
        var body = new JsonObject { ["id"] = objection, ["text"] = "按时办结统计有误" };
        if (unit is not null)
        {
            body["unit"] = unit;
        }

        return world.SendAsync("POST", $"/api/rounds/{id}/objections", role, body);
    }

    private Task<Answered> DecideAsync(string id, string objection, JsonObject decision, string person = "s2") =>
        world.SendAsync("POST", $"/api/rounds/{id}/objections/{objection}/decide", "office", decision.DeepClone(), person: person);

    private async Task<string> FrozenAsync()
    {
        var id = await world.OpenAsync();
        foreach (var token in (await world.TokensAsync(id)).Take(6))
        {
            await world.CastAsync(id, token, ("tax", 5), ("water", 3), ("roads", 1));
        }

        await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");
        await world.FreezeAsync(id);
        return id;
    }
}
