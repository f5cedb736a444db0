using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Hotline.Evaluation.Ledger;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Recounting;

/// <summary>A round with weighed groups and two questions that eight respondents answered on the web, some of them twice.</summary>
internal sealed class CastRound(RoundsWorld world, string id)
{
    private static readonly string[] Units = ["tax", "water", "roads", "east", "west"];

    public string Id => id;

    public string Account => world.Host.Account;

    public TableClient Table => new(Account, BallotRow.TableOf(id));

    public static async Task<CastRound> CloseAsync(RoundsWorld world)
    {
        var id = await world.OpenAsync(plan =>
        {
            plan["groups"] = JsonNode.Parse("""[{"id":"enterprise","weight":0.5,"minimum":3},{"id":"monitor","weight":0.3},{"id":"supervisor","weight":0}]""");
            plan["questions"] = JsonNode.Parse("""[{"id":"overall","title":"总体评价","weight":0.7},{"id":"speed","title":"办事效率","weight":0.35}]""");
            (plan["minimumAnswers"], plan["k"]) = (4, 1);
        });
        var round = new CastRound(world, id);
        var tokens = await world.TokensAsync(id);
        foreach (var (i, token) in tokens.Index())
        {
            await round.CastAsync(token, i, 0);
        }

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var (i, token) in tokens.Index().Where(t => t.Index % 3 == 0))
        {
            await round.CastAsync(token, i, 2);
        }

        Assert.Equal(200, (await world.SendAsync("POST", $"/api/rounds/{id}/close", "office")).Status);
        return round;
    }

    public async Task<JsonNode> RankingAsync() => (await world.SendAsync("GET", $"/api/rounds/{id}/ranking", "auditor")).Json!;

    public async Task<Recounted> RecountAsync() => await Recounted.RunAsync(Account, id, await RankingAsync());

    /// <summary>With the times and channels cut out of its ballots.</summary>
    public async Task FreezeAsync()
    {
        await world.FreezeAsync(id);
        await Eventually.HoldsAsync(
            async () => !await BallotsAsync().AnyAsync(row => BallotRow.Read(row).Ballot.Answers.Any(a => a.Stamp.SentAt != default)),
            () => "The ballots were not cut.");
    }

    public IAsyncEnumerable<TableEntity> BallotsAsync() => Table.QueryAsync<TableEntity>("RowKey lt '~tally'");

    /// <summary>The last units only few answer about.</summary>
    private async Task CastAsync(string token, int respondent, int shift)
    {
        var answers = Units.Take(5 - (respondent % 3)).SelectMany((unit, at) => new JsonObject[]
        {
            new() { ["unit"] = unit, ["level"] = 1 + ((respondent + at + shift) % 5) },
            new() { ["unit"] = unit, ["level"] = 1 + ((respondent * at + shift) % 5), ["question"] = "speed" },
        });
        var body = new JsonObject { ["token"] = token, ["answers"] = new JsonArray([.. answers.Skip(respondent % 2)]) };
        var answered = await world.SendAsync("POST", $"/api/rounds/{id}/ballots", null, body);
        Assert.True(answered.Message.IsSuccessStatusCode, answered.Text);
    }
}
