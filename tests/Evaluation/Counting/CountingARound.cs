using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Evaluation.Counting;

/// <summary>From the last answer to a frozen round: the count, the persons who confirm it, and what is destroyed then.</summary>
public sealed class CountingARound(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Needs_three_different_persons_and_the_hash_they_saw()
    {
        var id = await ClosedAsync();
        await SendAsync(id, "POST", "count");
        var hash = await world.HashAsync(id);

        Assert.Equal("count:other-hash", (await ConfirmAsync(id, new string('0', 64), "c1")).Problem);
        Assert.Equal(400, (await ConfirmAsync(id, "abc", "c1")).Status);
        foreach (var person in (string[])["c1", "c1", "c1", "c2"])
        {
            Assert.Equal("closed", (await ConfirmAsync(id, hash, person)).Json!["state"]!.GetValue<string>());
        }

        var third = (await ConfirmAsync(id, hash, "c3")).Json!;
        Assert.Equal("frozen", third["state"]!.GetValue<string>());
        Assert.Equal(3, third["confirmations"]!.AsArray().Count);
        Assert.Equal(200, (await ConfirmAsync(id, hash, "c3")).Status);
    }

    [Fact]
    public async Task Is_refused_before_the_round_is_closed_and_confirmed_only_when_counted()
    {
        var id = await world.OpenAsync();

        Assert.Equal("count:not-closed", (await SendAsync(id, "POST", "count")).Problem);
        await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");
        Assert.False((await SendAsync(id, "GET", "count")).Json!["begun"]!.GetValue<bool>());
        Assert.Equal("count:not-counted", (await ConfirmAsync(id, new string('0', 64), "c1")).Problem);
        Assert.True((await SendAsync(id, "POST", "count")).Json!["begun"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Stops_with_the_difference_when_a_ballot_is_missing()
    {
        var id = await ClosedAsync();
        var table = Ballots(id);
        await table.DeleteEntityAsync(table.Query<TableEntity>("RowKey lt '~'", cancellationToken: Cancel).First(), cancellationToken: Cancel);

        await SendAsync(id, "POST", "count");
        var count = await CountedAsync(id);

        Assert.False(count["equal"]!.GetValue<bool>());
        Assert.Null(count["hash"]);
        Assert.Contains("tax overall other 5", count["differences"]!.AsArray().Select(d => d!["what"]!.GetValue<string>()));
        Assert.Equal("count:not-counted", (await ConfirmAsync(id, new string('0', 64), "c1")).Problem);
    }

    [Fact]
    public async Task Goes_right_after_what_differed_was_put_right()
    {
        var id = await ClosedAsync();
        var table = Ballots(id);
        var ballot = table.Query<TableEntity>("RowKey lt '~'", cancellationToken: Cancel).First();
        await table.DeleteEntityAsync(ballot, cancellationToken: Cancel);
        await SendAsync(id, "POST", "count");
        await CountedAsync(id);
        await table.AddEntityAsync(ballot, Cancel);

        await SendAsync(id, "POST", "count");

        Assert.Equal(64, (await world.HashAsync(id)).Length);
    }

    [Fact]
    public async Task Destroys_what_leads_from_a_ballot_to_its_respondent_and_keeps_the_count()
    {
        var id = await ClosedAsync();
        var before = await SendAsync(id, "GET", "ranking");
        var round = (await FindAsync(id))!.Round;
        var keys = world.Host.Services.GetRequiredService<RespondentKeys>();
        Assert.True(await ExistsAsync(round, keys.Of(round, "firm0").Key));

        await world.FreezeAsync(id);

        var frozen = (await FindAsync(id))!.Round;
        Assert.Null(frozen.Salt);
        Assert.False(await ExistsAsync(frozen, keys.Of(frozen, "firm0").Key));
        await CutAsync(frozen);
        Assert.True((await world.SendAsync("POST", $"/api/rounds/{id}/recount", "auditor")).Json!["equal"]!.GetValue<bool>());
        Assert.Equal(Units(before.Json!), Units((await SendAsync(id, "GET", "ranking")).Json!));
        Assert.Equal("round:closed", (await world.CastAsync(id, (await world.TokensAsync(id))[0], ("tax", 1))).Problem);
    }

    [Fact]
    public async Task Shows_the_turnout_without_the_answers()
    {
        var id = await ClosedAsync();

        var turnout = (await SendAsync(id, "GET", "turnout")).Json!;

        Assert.Equal((8, 5), (turnout["invited"]!.GetValue<int>(), turnout["returned"]!.GetValue<int>()));
        Assert.Equal(["east"], turnout["cells"]!.AsArray().Select(c => c!["area"]!.GetValue<string>()).Distinct());
        Assert.DoesNotContain("level", turnout.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(403, (await world.SendAsync("GET", $"/api/rounds/{id}/turnout", "unit")).Status);
    }

    private static string Units(JsonNode ranking) => ranking["classes"]!.ToJsonString();

    private Task CutAsync(Round round) => Eventually.HoldsAsync(
        async () =>
        {
            var answers = await AnswersAsync(round);
            Assert.Equal(15, answers.Count);
            return answers.All(a => a.Stamp.CompareTo(default) == 0 && a.Channel == default);
        },
        () => "The ballots were not cut.");

    private async Task<IReadOnlyList<Answer>> AnswersAsync(Round round)
    {
        var (ballots, answers) = (world.Host.Services.GetRequiredService<BallotStore>().Of(round), new List<Answer>());
        foreach (var shard in ballots.Shards)
        {
            await foreach (var ballot in ballots.ScanAsync(shard, Cancel))
            {
                answers.AddRange(ballot.Answers);
                Assert.NotNull(ballot.Cell);
            }
        }

        return answers;
    }

    private async Task<bool> ExistsAsync(Round round, string key)
    {
        var shards = Enumerable.Range(0, round.Shards).Select(shard => world.Host.Services.GetRequiredService<BallotStore>().Of(round).FindAsync(shard, key, Cancel));
        return (await Task.WhenAll(shards)).Any(b => b.Exists);
    }

    private Task<StoredRound?> FindAsync(string id) => world.Host.Services.GetRequiredService<RoundStore>().FindAsync(id, Cancel);

    private TableClient Ballots(string id) => new TableServiceClient(world.Host.Account).GetTableClient($"ballots{id}");

    private Task<Answered> SendAsync(string id, string method, string what) => world.SendAsync(method, $"/api/rounds/{id}/{what}", "office");

    private Task<Answered> ConfirmAsync(string id, string hash, string person) =>
        world.SendAsync("POST", $"/api/rounds/{id}/count/confirm", "auditor", new JsonObject { ["hash"] = hash }, person: person);

    private async Task<JsonNode> CountedAsync(string id)
    {
        JsonNode? count = null;
        await Eventually.HoldsAsync(async () => (count = (await SendAsync(id, "GET", "count")).Json!)["equal"] is not null, () => "The round was not counted.");
        return count!;
    }

    /// <summary>Five of eight invited gave tax 5, water 3 and roads 1.</summary>
    private async Task<string> ClosedAsync()
    {
        var id = await world.OpenAsync();
        foreach (var token in (await world.TokensAsync(id)).Take(5))
        {
            await world.CastAsync(id, token, ("tax", 5), ("water", 3), ("roads", 1));
        }

        await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");
        return id;
    }
}
