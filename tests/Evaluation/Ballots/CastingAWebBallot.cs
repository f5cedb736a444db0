using System.Text.Json.Nodes;
using Hotline.Evaluation.Ballots;
using Hotline.Evaluation.Ledger;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Evaluation.Ballots;

public sealed class CastingAWebBallot(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    [Fact]
    public async Task Counts_at_once_and_once()
    {
        var id = await world.OpenAsync();
        var token = (await world.TokensAsync(id))[0];

        var first = await world.CastAsync(id, token, ("tax", 5), ("roads", 2), ("west", null));
        var again = await world.CastAsync(id, token, ("roads", 2), ("tax", 5));
        var ranking = (await world.SendAsync("GET", $"/api/rounds/{id}/ranking", "auditor")).Json!;

        Assert.Equal((200, 2), (first.Status, first.Json!["answers"]!.GetValue<int>()));
        Assert.Equal((200, first.Text), (again.Status, again.Text));
        Assert.Equal(2, ranking["ratings"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_second_time_differently_takes_the_place_of_the_first()
    {
        var id = await world.OpenAsync();
        var token = (await world.TokensAsync(id))[0];
        await world.CastAsync(id, token, ("tax", 5), ("roads", 4));

        var other = await world.CastAsync(id, token, ("tax", 1), ("roads", null));

        Assert.Equal((200, true), (other.Status, other.Json!["changed"]!.GetValue<bool>()));
        var ranking = (await world.SendAsync("GET", $"/api/rounds/{id}/ranking", "auditor")).Json!;
        Assert.Equal(1, ranking["ratings"]!.GetValue<int>());
        Assert.True((await world.SendAsync("POST", $"/api/rounds/{id}/recount", "auditor")).Json!["equal"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Again_and_again_at_the_same_moment_leaves_one_ballot_each()
    {
        var id = await world.OpenAsync();
        var tokens = await world.TokensAsync(id);

        var answers = await Task.WhenAll(tokens.SelectMany(token => Enumerable.Range(1, 4).Select(level => world.CastAsync(id, token, ("tax", level)))));
        var recount = (await world.SendAsync("POST", $"/api/rounds/{id}/recount", "auditor")).Json!;

        Assert.All(answers, a => Assert.Equal(200, a.Status));
        Assert.Equal(tokens.Count * 3, answers.Count(a => a.Json!["changed"]!.GetValue<bool>()));
        Assert.Equal((true, 8), (recount["equal"]!.GetValue<bool>(), recount["ratings"]!.GetValue<int>()));
    }

    [Fact]
    public async Task After_an_SMS_answer_replaces_it()
    {
        var id = await world.OpenAsync();
        var ledger = world.Host.Services.GetRequiredService<BallotLedger>();
        await ledger.CommitAsync(
            id, [new Rating("firm0", "enterprise", "tax", 1, new OrderStamp(RoundsWorld.Now.AddDays(-1), "7"), Channel.Sms)], CancellationToken.None);

        await world.CastAsync(id, (await world.TokensAsync(id))[0], ("tax", 4));

        var tax = (await world.SendAsync("GET", $"/api/rounds/{id}/ranking", "auditor")).Json!["classes"]![0]!["units"]!.AsArray().Single(u => u!["unit"]!.GetValue<string>() == "tax")!;
        Assert.Equal([0, 0, 0, 1, 0], tax["levels"]!.AsArray().Select(n => n!.GetValue<int>()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("firm0")]
    [InlineData("firm0.")]
    [InlineData("nobody.00000000000000000000000000")]
    [InlineData("firm0.00000000000000000000000000")]
    [InlineData("\ud83d.\u0000")]
    public async Task With_a_bad_token_is_refused_alike(string token)
    {
        var id = await world.OpenAsync();

        var answer = await world.CastAsync(id, token, ("tax", 5));

        Assert.Equal(token.Length == 0 ? "request:invalid" : "ballot:bad-token", answer.Problem);
    }

    [Fact]
    public async Task With_the_token_of_another_round_or_of_somebody_not_invited_is_refused()
    {
        var (all, monitors) = (await world.OpenAsync(), await world.OpenAsync(plan => plan["groups"] = new JsonArray(new JsonObject { ["id"] = "monitor" })));
        var token = (await world.TokensAsync(all))[0];
        var notInvited = world.Host.Services.GetRequiredService<BallotTokens>().Of(monitors, "firm0");

        Assert.Equal("ballot:bad-token", (await world.CastAsync(monitors, token, ("tax", 5))).Problem);
        Assert.Equal("ballot:bad-token", (await world.CastAsync(monitors, notInvited, ("tax", 5))).Problem);
        Assert.Equal(2, (await world.TokensAsync(monitors)).Count);
    }

    [Theory]
    [InlineData("tax", 0, "answers[0].level")]
    [InlineData("tax", 6, "answers[0].level")]
    [InlineData("county", 5, "answers[0].unit")]
    [InlineData("tax", null, "answers")]
    public async Task With_a_wrong_answer_says_which(string unit, int? level, string path)
    {
        var id = await world.OpenAsync();

        var answer = await world.CastAsync(id, (await world.TokensAsync(id))[0], (unit, level));

        Assert.Equal((400, path), (answer.Status, answer.Paths.Single()));
    }

    [Fact]
    public async Task Rates_a_unit_only_once()
    {
        var id = await world.OpenAsync();

        Assert.Equal(["answers[1].unit"], (await world.CastAsync(id, (await world.TokensAsync(id))[0], ("tax", 5), ("tax", 4))).Paths);
    }

    [Fact]
    public async Task Before_the_round_opens_or_in_no_round_says_so()
    {
        var id = await world.OpenAsync(plan => plan["opensAt"] = "2027-01-20T08:00:00+08:00");

        Assert.Equal((409, "round:not-open"), Of(await world.CastAsync(id, (await world.TokensAsync(id))[0], ("tax", 5))));
        Assert.Equal((404, "round:not-found"), Of(await world.CastAsync("nosuch", "x", ("tax", 5))));
    }

    [Fact]
    public async Task After_the_round_is_closed_learns_only_what_became_of_an_earlier_try()
    {
        var id = await world.OpenAsync();
        var tokens = await world.TokensAsync(id);
        await world.CastAsync(id, tokens[0], ("tax", 5));
        await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");

        Assert.Equal(200, (await world.CastAsync(id, tokens[0], ("tax", 5))).Status);
        Assert.Equal((410, "round:closed"), Of(await world.CastAsync(id, tokens[0], ("tax", 4))));
        Assert.Equal((410, "round:closed"), Of(await world.CastAsync(id, tokens[1], ("tax", 4))));
    }

    private static (int Status, string? Problem) Of(Answered answer) => (answer.Status, answer.Problem);
}
