using System.Text.Json.Nodes;
using Hotline.Evaluation;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Evaluation;

public sealed class RunningARound(RoundsWorld world) : IClassFixture<RoundsWorld>
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
        Assert.Contains(plan["id"]!.ToString(), (await world.SendAsync("GET", "/api/rounds", "office")).Text, StringComparison.Ordinal);
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

    [Fact]
    public async Task Opens_once_with_a_frozen_roster_and_codes_of_its_own()
    {
        var first = await world.OpenAsync(plan => plan["codes"] = new JsonObject { ["zz"] = "tax" });
        var second = await world.OpenAsync();

        var again = await world.SendAsync("POST", $"/api/rounds/{first}/open", "office");
        var seen = await world.SendAsync("GET", $"/api/rounds/{first}", null);
        var codes = Codes(seen.Json!).Concat(Codes((await world.SendAsync("GET", $"/api/rounds/{second}", null)).Json!)).ToList();

        Assert.Equal((200, seen.Text), (again.Status, again.Text));
        Assert.Equal("ZZ", seen.Json!["units"]![0]!["code"]!.GetValue<string>());
        Assert.Equal(["tax", "water", "roads", "east", "west"], seen.Json["units"]!.AsArray().Select(u => u!["id"]!.GetValue<string>()));
        Assert.Equal(10, codes.Distinct().Count());
    }

    [Fact]
    public async Task Does_not_open_with_codes_that_another_open_round_uses()
    {
        var first = await world.OpenAsync(plan => plan["codes"] = new JsonObject { ["YYY"] = "tax" });
        var plan = RoundsWorld.Plan(RoundsWorld.NewId());
        plan["codes"] = new JsonObject { ["YYY"] = "west" };
        await world.SendAsync("POST", "/api/rounds", "office", plan);

        var clash = await world.SendAsync("POST", $"/api/rounds/{plan["id"]}/open", "office");
        await world.SendAsync("POST", $"/api/rounds/{first}/close", "office");
        var free = await world.SendAsync("POST", $"/api/rounds/{plan["id"]}/open", "office");

        Assert.Equal((409, "round:codes-taken", "codes.YYY"), (clash.Status, clash.Problem, clash.Paths.Single()));
        Assert.Contains(first, clash.Text, StringComparison.Ordinal);
        Assert.Equal(200, free.Status);
    }

    [Fact]
    public async Task Opened_by_two_at_once_never_shares_a_code()
    {
        var plans = Enumerable.Range(0, 4).Select(_ => RoundsWorld.Plan(RoundsWorld.NewId())).ToList();
        foreach (var plan in plans)
        {
            plan["codes"] = new JsonObject { ["XXX"] = "tax" };
            await world.SendAsync("POST", "/api/rounds", "office", plan);
        }

        var answers = await Task.WhenAll(plans.Select(plan => world.SendAsync("POST", $"/api/rounds/{plan["id"]}/open", "office")));

        Assert.Equal([200, 409, 409, 409], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task Does_not_open_after_its_closing_time()
    {
        var plan = RoundsWorld.Plan(RoundsWorld.NewId());
        plan["closesAt"] = "2027-01-09T00:00:00Z";
        await world.SendAsync("POST", "/api/rounds", "office", plan);

        Assert.Equal("round:over", (await world.SendAsync("POST", $"/api/rounds/{plan["id"]}/open", "office")).Problem);
    }

    [Fact]
    public async Task Closes_once_and_for_good()
    {
        var id = await world.OpenAsync();

        var closed = await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");
        var again = await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");
        var opened = await world.SendAsync("POST", $"/api/rounds/{id}/open", "office");

        Assert.Equal("closed", closed.Json!["state"]!.GetValue<string>());
        Assert.Equal((200, closed.Text, "round:over"), (again.Status, again.Text, opened.Problem));
    }

    [Fact]
    public async Task Closes_by_itself_when_closing_time_and_grace_have_passed()
    {
        var id = await world.OpenAsync(plan => (plan["closesAt"], plan["graceMinutes"]) = (RoundsWorld.Now.AddMinutes(10).ToString("O"), 5));
        var close = world.Host.Services.GetRequiredService<CloseDueRounds>();

        world.Clock.SetUtcNow(RoundsWorld.Now.AddMinutes(15));
        var inTime = await close.RunAsync(CancellationToken.None);
        world.Clock.SetUtcNow(RoundsWorld.Now.AddMinutes(15).AddSeconds(1));
        var due = await close.RunAsync(CancellationToken.None);

        Assert.DoesNotContain(id, inTime);
        Assert.Contains(id, due);
        Assert.Equal("closed", (await world.SendAsync("GET", $"/api/rounds/{id}", null)).Json!["state"]!.GetValue<string>());
    }

    private static IEnumerable<string> Codes(JsonNode round) => round["units"]!.AsArray().Select(u => u!["code"]!.GetValue<string>());
}
