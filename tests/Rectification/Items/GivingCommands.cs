using System.Text.Json.Nodes;
using static Hotline.Tests.Rectification.Items.RectificationWorld;

namespace Hotline.Tests.Rectification.Items;

/// <summary>Who may, what is said of wrong requests, and that a repeated or a late one does no harm.</summary>
public sealed class GivingCommands(RectificationWorld world) : IClassFixture<RectificationWorld>
{
    private const string Key = "0123456789abcdef";

    [Theory]
    [InlineData("hand-over", null, 401)]
    [InlineData("hand-over", "leader", 403)]
    [InlineData("hand-over", "auditor", 403)]
    [InlineData("hand-over", "unit:tax", 404)]
    [InlineData("give-plan", "office", 403)]
    [InlineData("accept", "dispatcher", 403)]
    [InlineData("nonsense", "office", 404)]
    [InlineData("escalate", "office", 404)]
    [InlineData("merge", "office", 404)]
    [InlineData("handover", "office", 404)]
    [InlineData("1", "office", 404)]
    public async Task Refuses_who_may_not(string command, string? who, int status)
    {
        var id = NewId();
        await world.DraftAsync(id);

        Assert.Equal(status, (await world.GiveAsync(id, command, who!, Body(), await world.ETagAsync(id))).Status);
    }

    [Fact]
    public async Task Lets_a_unit_see_and_touch_only_what_concerns_it()
    {
        var (own, part, others) = (await world.HandedOverAsync("water"), await world.HandedOverAsync("tax", ["water"]), await world.HandedOverAsync("tax"));

        var seen = await ListAsync("unit:water");
        Assert.Contains(own, seen);
        Assert.Contains(part, seen);
        Assert.DoesNotContain(others, seen);
        Assert.Equal(404, (await world.ReadAsync(others, "unit:water")).Status);
        Assert.Equal(404, (await world.GiveAsync(others, "give-plan", "unit:water")).Status);
        Assert.Equal("rectification:not-yours", (await world.GiveAsync(part, "give-plan", "unit:water")).Problem);
        Assert.Equal(200, (await world.GiveAsync(part, "report", "unit:water", month: "2027-03", percent: 5)).Status);
        Assert.Equal(403, (await world.SendAsync("GET", "/api/rectification/items?unit=tax", "unit:water")).Status);
        Assert.Equal(403, (await world.SendAsync("GET", "/api/rectification/board?unit=tax", "unit:water")).Status);
        // A unit whose id begins as another's does is another.
        Assert.DoesNotContain(own, await ListAsync("unit:water-supply"));
        Assert.Equal(401, (await world.ReadAsync(own, null!)).Status);
    }

    [Fact]
    public async Task Says_what_is_allowed_in_another_state_and_when_somebody_was_faster()
    {
        var id = NewId();
        await world.DraftAsync(id);
        var seen = await world.ETagAsync(id);

        var wrong = await world.GiveAsync(id, "accept", "office");
        Assert.Equal(("rectification:wrong-state", 409), (wrong.Problem, wrong.Status));
        Assert.Equal(["hand-over", "withdraw"], wrong.Json!["allowed"]!.AsArray().Select(a => a!.GetValue<string>()));
        Assert.Equal("rectification:etag-missing", (await world.GiveAsync(id, "hand-over", "office", Body(), null)).Problem);
        Assert.Equal(200, (await world.GiveAsync(id, "hand-over", "office", Body(), seen)).Status);
        var stale = await world.GiveAsync(id, "withdraw", "office", Body(), seen);
        Assert.Equal(("rectification:stale", "handedOver"), (stale.Problem, stale.Json!["current"]!["state"]!.GetValue<string>()));
        Assert.Equal(await world.ETagAsync(id), stale.Message.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task Under_the_same_key_is_carried_out_once_whatever_happened_since()
    {
        var id = await world.HandedOverAsync();
        var seen = await world.ETagAsync(id);
        var plan = Body(note: "计划");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.GiveAsync(id, "give-plan", "unit:tax", (JsonObject)plan.DeepClone(), seen, Key)));
        Assert.All(answers, a => Assert.Equal(200, a.Status));
        await world.GiveAsync(id, "report", "unit:tax", month: "2027-03", percent: 10);
        Assert.Equal(200, (await world.GiveAsync(id, "give-plan", "unit:tax", (JsonObject)plan.DeepClone(), seen, Key)).Status);
        Assert.Equal(200, (await world.GiveAsync(id, "give-plan", "unit:tax", (JsonObject)plan.DeepClone(), await world.ETagAsync(id), Key)).Status);
        Assert.Equal(["draft", "handOver", "givePlan", "report"], await world.TrailAsync(id));
        Assert.Equal("rectification:key-reused", (await world.GiveAsync(id, "give-plan", "unit:tax", Body(note: "另一计划"), await world.ETagAsync(id), Key)).Problem);
        Assert.Equal(["Idempotency-Key"], (await world.GiveAsync(id, "give-plan", "unit:tax", Body(), seen, "short")).Paths);
        Assert.DoesNotContain(Key, (await world.ReadAsync(id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_many_at_once_loses_nothing_that_was_answered_well()
    {
        var id = await world.HandedOverAsync();
        await world.GiveAsync(id, "give-plan", "unit:tax");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => world.GiveAsync(id, "add-evidence", "unit:tax", note: $"证据 {n}")));

        Assert.All(answers, a => Assert.Contains(a.Status, (int[])[200, 409]));
        Assert.Equal(answers.Count(a => a.Status == 200), (await world.ItemAsync(id))["evidence"]!.GetValue<int>());
    }

    [Fact]
    public async Task Names_every_wrong_field()
    {
        var id = await world.HandedOverAsync();

        Assert.Equal(["note", "date", "month", "percent"], (await world.GiveAsync(id, "report", "unit:tax", date: "3.1.", month: "2027", percent: 101, note: " ")).Paths);
        Assert.Equal(["month", "percent"], (await world.GiveAsync(id, "report", "unit:tax")).Paths);
        Assert.Equal(["month"], (await world.GiveAsync(id, "report", "unit:tax", month: "2027-04", percent: 1)).Paths);
        Assert.Equal(["month"], (await world.GiveAsync(id, "report", "unit:tax", month: "2027-02", percent: 1)).Paths);
        Assert.Equal(["note"], (await world.GiveAsync(id, "give-plan", "unit:tax", note: new string('长', 2001))).Paths);
        Assert.Equal(["date"], (await world.GiveAsync(id, "give-plan", "unit:tax", date: "2027-12-31")).Paths);
        Assert.Equal(["workDays"], (await world.GiveAsync(id, "give-plan", "unit:tax", workDays: 3)).Paths);
        Assert.Equal("request:malformed", (await world.GiveAsync(id, "give-plan", "unit:tax", new JsonObject { ["note"] = null }, "\"x\"")).Problem);
        Assert.Equal("request:malformed", (await world.GiveAsync(id, "give-plan", "unit:tax", new JsonObject { ["note"] = "x", ["due"] = "y" }, "\"x\"")).Problem);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_draft_and_keeps_one_for_one_id()
    {
        var draft = Planned("X", "tax", "tax", "water", "water");
        (draft["title"], draft["aspects"]) = ("", Strings(["none", "style"]));
        Assert.Equal(["id", "title", "co[0]", "co[2]", "aspects[0]"], (await world.SendAsync("POST", "/api/rectification/items", "office", draft)).Paths);
        Assert.Equal(["lead"], (await world.DraftAsync(NewId(), "nosuch")).Paths);
        Assert.Equal(["co[1]"], (await world.DraftAsync(NewId(), "tax", "water", "nosuch")).Paths);
        Assert.Equal(["co"], (await world.DraftAsync(NewId(), "tax", [.. Enumerable.Range(0, 11).Select(n => $"u{n}")])).Paths);
        Assert.Equal(["id"], (await world.DraftAsync("worst-r1-tax")).Paths);
        var id = NewId();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.DraftAsync(id))), a => Assert.Equal(201, a.Status));
        Assert.Equal(["draft"], await world.TrailAsync(id));
        Assert.Equal("rectification:id-taken", (await world.DraftAsync(id, "water")).Problem);
    }

    [Fact]
    public async Task About_one_item_does_not_show_another_whose_id_begins_alike()
    {
        var id = NewId();
        await world.DraftAsync(id);
        await world.DraftAsync($"{id}-00001");

        Assert.Equal(["draft"], await world.TrailAsync(id));
    }

    private async Task<IReadOnlyList<string>> ListAsync(string who) =>
        [.. (await world.SendAsync("GET", "/api/rectification/items", who)).Json!["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>())];
}
