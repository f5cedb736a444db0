using System.Text.Json.Nodes;
using Hotline.Evaluation.Lifecycle;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Evaluation.Lifecycle;

public sealed class OpeningAndClosingARound(RoundsWorld world) : IClassFixture<RoundsWorld>
{
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
