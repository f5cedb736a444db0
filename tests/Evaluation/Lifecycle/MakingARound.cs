using System.Text.Json.Nodes;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Lifecycle;

public sealed class MakingARound(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "id", "\"A-1\"", "id" },
        { "title", "\"\"", "title" },
        { "classes", "[]", "classes" },
        { "classes", "[\"bureau\", null]", "classes" },
        { "classes", "[\"bureau\", \"county\"]", "classes[1]" },
        { "opensAt", "\"2027-01-04T08:00:00\"", "opensAt" },
        { "opensAt", "\"4 January\"", "opensAt" },
        { "opensAt", "\"0001-01-01T00:00:00Z\"", "opensAt" },
        { "closesAt", "\"2027-01-01T08:00:00+08:00\"", "closesAt" },
        { "groups", "[{\"id\": \"enterprise\", \"weight\": -1}]", "groups" },
        { "groups", "[null]", "groups" },
        { "minimumAnswers", "0", "minimumAnswers" },
        { "codes", "{\"TD\": \"tax\"}", "codes.TD" },
        { "codes", "{\"A\": \"nobody\"}", "codes.A" },
        { "codes", "{\"A\": null}", "codes" },
        { "codes", "{\"A\": \"tax\", \"a\": \"roads\"}", "codes.A" },
        { "graceMinutes", "-5", "graceMinutes" },
        { "minimumAnswers", "\"5\"", "$.minimumAnswers" },
        { "surprise", "1", "$.surprise" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Begins_with_a_plan_that_is_checked(string member, string value, string path)
    {
        var plan = RoundsWorld.Plan(RoundsWorld.NewId());
        plan[member] = JsonNode.Parse(value);

        var answer = await world.SendAsync("POST", "/api/rounds", "office", plan);

        Assert.Equal(400, answer.Status);
        Assert.Contains(path, answer.Paths);
    }

    [Fact]
    public async Task Is_made_once_by_its_id()
    {
        var plan = RoundsWorld.Plan(RoundsWorld.NewId());

        var first = await world.SendAsync("POST", "/api/rounds", "office", plan);
        var again = await world.SendAsync("POST", "/api/rounds", "office", plan);
        plan["title"] = "二季度评议";
        var other = await world.SendAsync("POST", "/api/rounds", "office", plan);

        Assert.Equal((201, 200, 409, "round:id-taken"), (first.Status, again.Status, other.Status, other.Problem));
        Assert.Equal(first.Text, again.Text);
        Assert.Equal($"/api/rounds/{plan["id"]}", first.Message.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Is_nothing_to_the_public_while_a_draft()
    {
        var plan = RoundsWorld.Plan(RoundsWorld.NewId());
        await world.SendAsync("POST", "/api/rounds", "office", plan);
        var path = $"/api/rounds/{plan["id"]}";

        Assert.Equal("round:not-found", (await world.SendAsync("GET", path, null)).Problem);
        Assert.Equal("draft", (await world.SendAsync("GET", path, "leader")).Json!["state"]!.GetValue<string>());
        Assert.Equal("round:not-open", (await world.SendAsync("GET", $"{path}/ranking", "office")).Problem);
        Assert.Equal("round:not-open", (await world.SendAsync("POST", $"{path}/recount", "auditor")).Problem);
        Assert.Equal("round:not-open", (await world.SendAsync("POST", $"{path}/close", "office")).Problem);
        Assert.DoesNotContain(plan["id"]!.ToString(), (await world.SendAsync("GET", "/api/rounds", null)).Text, StringComparison.Ordinal);
        var listed = (await world.SendAsync("GET", "/api/rounds", "office")).Json!["rounds"]!.AsArray().Single(round => round!["id"]!.ToString() == plan["id"]!.ToString())!;
        Assert.Equal(("draft", "democratic"), (listed["state"]!.GetValue<string>(), listed["kind"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("POST", "/api/rounds", "auditor", 403)]
    [InlineData("POST", "/api/rounds", null, 401)]
    [InlineData("POST", "/api/rounds/x/open", "dispatcher", 403)]
    [InlineData("POST", "/api/rounds/x/close", "leader", 403)]
    [InlineData("POST", "/api/rounds/x/recount", "leader", 403)]
    [InlineData("GET", "/api/rounds/x/invitations", "auditor", 403)]
    [InlineData("GET", "/api/rounds/nosuch", null, 404)]
    [InlineData("GET", "/api/rounds/NO..SUCH", null, 404)]
    [InlineData("POST", "/api/rounds/nosuch/open", "office", 404)]
    [InlineData("POST", "/api/rounds/nosuch/close", "office", 404)]
    [InlineData("GET", "/api/rounds/nosuch/ranking", null, 404)]
    [InlineData("GET", "/api/rounds?after='%20or%201", null, 400)]
    [InlineData("DELETE", "/api/rounds/x", "office", 405)]
    public async Task Refuses_whoever_or_whatever_does_not_fit(string method, string path, string? role, int status) =>
        Assert.Equal(status, (await world.SendAsync(method, path, role)).Status);
}
