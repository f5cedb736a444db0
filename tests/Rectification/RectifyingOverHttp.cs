using System.Text.Json.Nodes;
using Hotline.Tests.Evaluation;

namespace Hotline.Tests.Rectification;

/// <summary>An item from its problems to the end and back, through the API; the city is that of the rounds, "unit" is the tax bureau.</summary>
public sealed class RectifyingOverHttp(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    private static int items;

    [Fact]
    public async Task Goes_from_problems_to_the_end_is_sent_back_and_reopened()
    {
        var id = NewId();
        foreach (var n in (int[])[1, 2, 3])
        {
            Assert.Equal(201, (await ProblemAsync($"{id}-p{n}")).Status);
        }

        Assert.Equal("draft", State(await DraftAsync(id)));
        Assert.Equal(3, (await MergeAsync(id, $"{id}-p1", $"{id}-p2", $"{id}-p3")).Json!["problems"]!.AsArray().Count);
        Assert.Equal(404, (await world.SendAsync("GET", $"/api/rectification/items/{id}", "unit")).Status);
        var handed = await GiveAsync(id, "hand-over", "office");
        Assert.Equal(("handedOver", true), (State(handed), handed.Json!["due"] is not null));
        Assert.Equal("inProgress", State(await GiveAsync(id, "give-plan", "unit")));
        Assert.Equal(["month"], (await GiveAsync(id, "report", "unit")).Paths);
        Assert.Equal(200, (await GiveAsync(id, "report", "unit", month: "2027-01", percent: 50)).Status);
        Assert.Equal("rectification:refused", (await GiveAsync(id, "submit", "unit")).Problem);
        await GiveAsync(id, "add-evidence", "unit");
        Assert.Equal("submitted", State(await GiveAsync(id, "submit", "unit")));
        Assert.Equal(["date"], (await GiveAsync(id, "refuse", "office")).Paths);
        Assert.Equal("inProgress", State(await GiveAsync(id, "refuse", "office", date: "2027-12-01")));
        await GiveAsync(id, "add-evidence", "unit");
        await GiveAsync(id, "submit", "unit");
        Assert.Equal("closed", State(await GiveAsync(id, "accept", "office")));
        var reopened = await GiveAsync(id, "reopen", "office", date: "2027-12-31");
        Assert.Equal(("inProgress", 2), (State(reopened), reopened.Json!["reopened"]!.GetValue<int>()));

        var whole = (await world.SendAsync("GET", $"/api/rectification/items/{id}", "auditor")).Json!;
        Assert.Equal(
            ["handOver", "givePlan", "report", "addEvidence", "submit", "refuse", "addEvidence", "submit", "accept", "reopen"],
            whole["trail"]!.AsArray().Select(s => s!["kind"]!.GetValue<string>()));
        Assert.Equal(3, whole["problems"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("hand-over", "unit", 404)]
    [InlineData("give-plan", "office", 403)]
    [InlineData("accept", "leader", 403)]
    [InlineData("nonsense", "office", 404)]
    [InlineData("withdraw", "office", 404)]
    [InlineData("escalate", "office", 404)]
    public async Task Refuses_who_may_not(string command, string role, int status)
    {
        var id = NewId();
        await DraftAsync(id);

        Assert.Equal(status, (await GiveAsync(id, command, role)).Status);
    }

    [Fact]
    public async Task Says_what_is_allowed_in_another_state_and_when_somebody_was_faster()
    {
        var id = NewId();
        await DraftAsync(id);

        var wrong = await GiveAsync(id, "accept", "office");
        Assert.Equal("rectification:wrong-state", wrong.Problem);
        Assert.Contains("HandOver", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("rectification:stale", (await GiveAsync(id, "hand-over", "office", steps: 7)).Problem);
        Assert.Equal("rectification:refused", (await GiveAsync(id, "hand-over", "office", date: "2020-01-01")).Problem);
    }

    [Fact]
    public async Task A_problem_is_in_one_item_only_and_can_be_taken_out_of_a_draft()
    {
        var (one, other) = (NewId(), NewId());
        await ProblemAsync($"{one}-p");
        await DraftAsync(one);
        await DraftAsync(other);
        await MergeAsync(one, $"{one}-p");

        Assert.Equal("rectification:problem-not-free", (await MergeAsync(other, $"{one}-p")).Problem);
        var taken = await world.SendAsync("PUT", $"/api/rectification/items/{one}/problems", "office", new JsonObject { ["problems"] = new JsonArray($"{one}-p"), ["out"] = true });
        Assert.Empty(taken.Json!["problems"]!.AsArray());
        Assert.Equal(200, (await MergeAsync(other, $"{one}-p")).Status);
        await GiveAsync(other, "hand-over", "office");
        Assert.Equal("rectification:problem-not-free", (await MergeAsync(other, $"{one}-p")).Problem);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_draft()
    {
        Assert.Equal(["id", "title", "aspects"], (await world.SendAsync("POST", "/api/rectification/items", "office", new JsonObject
        {
            ["id"] = "X", ["title"] = "", ["text"] = "x", ["lead"] = "tax", ["aspects"] = new JsonArray("none"),
        })).Paths);
        Assert.Equal(["lead"], (await world.SendAsync("POST", "/api/rectification/items", "office", Plan(NewId(), "nosuch"))).Paths);
        var id = NewId();
        await DraftAsync(id);
        Assert.Equal(201, (await DraftAsync(id)).Status);
        Assert.Equal("rectification:id-taken", (await world.SendAsync("POST", "/api/rectification/items", "office", Plan(id, "water"))).Problem);
    }

    [Fact]
    public async Task Lists_a_unit_its_own_and_the_board_counts_them()
    {
        var (own, others) = (NewId(), NewId());
        await DraftAsync(own);
        await world.SendAsync("POST", "/api/rectification/items", "office", Plan(others, "water"));
        await GiveAsync(own, "hand-over", "office");
        await GiveAsync(others, "hand-over", "office");

        var seen = (await world.SendAsync("GET", "/api/rectification/items", "unit")).Json!["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>()).ToList();
        Assert.Contains(own, seen);
        Assert.DoesNotContain(others, seen);
        var board = (await world.SendAsync("GET", "/api/rectification/board", "leader")).Json!["units"]!.AsArray();
        Assert.Equal(["tax", "water"], board.Select(u => u!["unit"]!.GetValue<string>()));
        var missing = (await world.SendAsync("GET", "/api/rectification/unreported", "unit")).Json!["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>());
        Assert.Contains(own, missing);
        Assert.Equal(["month"], (await world.SendAsync("GET", "/api/rectification/unreported?month=2027", "unit")).Paths);
    }

    private static string NewId() => $"item-{Interlocked.Increment(ref items)}";

    private static JsonObject Plan(string id, string lead) => new()
    {
        ["id"] = id, ["title"] = "窗口排队时间长", ["text"] = "多家企业反映", ["lead"] = lead, ["aspects"] = new JsonArray("efficiency"),
    };

    private static string? State(Answered answer) => answer.Json?["state"]?.GetValue<string>();

    private Task<Answered> DraftAsync(string id) => world.SendAsync("POST", "/api/rectification/items", "office", Plan(id, "tax"));

    private Task<Answered> ProblemAsync(string id) => world.SendAsync("POST", "/api/rectification/problems", "office", new JsonObject
    {
        ["id"] = id, ["source"] = "interview", ["unit"] = "tax", ["aspect"] = "efficiency", ["text"] = "排队一小时", ["reference"] = "1月8日座谈会",
    });

    private Task<Answered> MergeAsync(string id, params string[] problems) =>
        world.SendAsync("PUT", $"/api/rectification/items/{id}/problems", "office", new JsonObject { ["problems"] = new JsonArray([.. problems.Select(p => JsonValue.Create(p))]) });

    private Task<Answered> GiveAsync(string id, string command, string role, string? date = null, string? month = null, int? percent = null, int? steps = null)
    {
        var body = new JsonObject { ["note"] = "说明" };
        foreach (var (name, value) in new (string, JsonNode?)[] { ("date", date), ("month", month), ("percent", percent), ("steps", steps) })
        {
            if (value is not null)
            {
                body[name] = value;
            }
        }

        return world.SendAsync("POST", $"/api/rectification/items/{id}/{command}", role, body);
    }
}
