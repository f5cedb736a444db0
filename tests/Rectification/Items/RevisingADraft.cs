using System.Text.Json.Nodes;
using Hotline.Tests.Evaluation.Rounds;
using static Hotline.Tests.Rectification.Items.RectificationWorld;

namespace Hotline.Tests.Rectification.Items;

/// <summary>Until it is handed over, the office may write an item anew: other words, another lead.</summary>
public sealed class RevisingADraft(RectificationWorld world) : IClassFixture<RectificationWorld>
{
    [Fact]
    public async Task Changes_words_and_units_and_the_new_lead_is_handed_it()
    {
        var id = NewId();
        await world.DraftAsync(id, "tax", "water");

        var revised = await ReviseAsync(id, Words("供水压力不足", "water", "roads"));
        Assert.Equal(200, revised.Status);
        Assert.Equal("draft", State(revised));
        Assert.Contains("供水压力不足", (await world.SendAsync("GET", "/api/rectification/items?state=draft", "office")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await world.GiveAsync(id, "hand-over", "office")).Status);

        Assert.Equal(404, (await world.ReadAsync(id, "unit:tax")).Status);
        var read = (await world.ReadAsync(id, "unit:water")).Json!["item"]!["matter"]!;
        Assert.Equal(("供水压力不足", "water"), (read["title"]!.GetValue<string>(), read["lead"]!.GetValue<string>()));
        Assert.Equal(["roads"], read["co"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.Equal(["policy"], read["aspects"]!.AsArray().Select(a => a!.GetValue<string>()));
        Assert.Equal(["draft", "revise", "handOver"], await world.TrailAsync(id));
    }

    [Fact]
    public async Task Moves_it_from_the_counts_of_one_unit_which_then_has_none_to_those_of_the_other()
    {
        var id = NewId();
        await world.DraftAsync(id, "roads");
        Assert.Equal((1, null), (await DraftsAsync("roads"), await DraftsAsync("water-supply")));

        await ReviseAsync(id, Words("改由供水办理", "water-supply"));

        Assert.Equal((null, 1), (await DraftsAsync("roads"), await DraftsAsync("water-supply")));
    }

    [Fact]
    public async Task Of_an_old_version_or_after_the_hand_over_is_refused_and_the_same_again_changes_nothing()
    {
        var id = NewId();
        await world.DraftAsync(id);
        var etag = await world.ETagAsync(id);
        Assert.Equal(200, (await ReviseAsync(id, Words("先改一次", "tax"), etag)).Status);

        Assert.Equal("rectification:stale", (await ReviseAsync(id, Words("再改一次", "tax"), etag)).Problem);
        Assert.Equal(200, (await ReviseAsync(id, Words("先改一次", "tax"), etag)).Status);
        Assert.Equal(["draft", "revise"], await world.TrailAsync(id));
        await world.GiveAsync(id, "hand-over", "office");
        var late = await ReviseAsync(id, Words("交办后再改", "tax"));
        Assert.Equal(("rectification:wrong-state", 409), (late.Problem, late.Status));
        Assert.Equal("先改一次", (await world.ItemAsync(id))["matter"]!["title"]!.GetValue<string>());
        Assert.Equal("request:not-found", (await world.GiveAsync(id, "revise", "office")).Problem);
    }

    [Fact]
    public async Task By_two_at_once_is_done_for_one_of_them()
    {
        var id = NewId();
        await world.DraftAsync(id);
        var etag = await world.ETagAsync(id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => ReviseAsync(id, Words($"第{i}稿", "tax"), etag)));

        Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Where(a => a.Status != 200), a => Assert.Equal("rectification:stale", a.Problem));
    }

    private async Task<Answered> ReviseAsync(string id, JsonObject words, string? etag = null) =>
        await world.SendAsync("PUT", $"/api/rectification/items/{id}", "office", words, ("If-Match", etag ?? await world.ETagAsync(id)));

    private static JsonObject Words(string title, string lead, params string[] co) => new()
    {
        ["title"] = title,
        ["text"] = "企业反映",
        ["lead"] = lead,
        ["co"] = Strings(co),
        ["aspects"] = new JsonArray("policy"),
    };

    /// <returns>Null for a unit that is not on the board.</returns>
    private async Task<int?> DraftsAsync(string unit) => (await world.SendAsync("GET", "/api/rectification/board", "office")).Json!["units"]!.AsArray()
        .SingleOrDefault(u => u!["unit"]!.GetValue<string>() == unit)?["states"]!["draft"]?.GetValue<int>();
}
