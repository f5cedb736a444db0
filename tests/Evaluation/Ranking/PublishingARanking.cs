using Azure.Core;
using Azure.Data.Tables;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Tests.Evaluation.Ledger;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Evaluation.Ranking;

public sealed class PublishingARanking(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    [Theory]
    [InlineData(null, 403, 403)]
    [InlineData("unit", 403, 403)]
    [InlineData("leader", 403, 200)]
    [InlineData("office", 403, 200)]
    [InlineData("auditor", 200, 200)]
    public async Task Is_seen_by_the_auditor_then_by_the_offices_and_once_published_by_all(string? role, int open, int closed)
    {
        var id = await world.OpenAsync();

        Assert.Equal(open, (await world.SendAsync("GET", $"/api/rounds/{id}/ranking", role)).Status);
        Assert.Equal(open, (await world.SendAsync("GET", $"/api/rounds/{id}/ranking.csv", role)).Status);
        await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");
        Assert.Equal(closed, (await world.SendAsync("GET", $"/api/rounds/{id}/ranking", role)).Status);
        await world.PublishAsync(id);
        Assert.Equal(200, (await world.SendAsync("GET", $"/api/rounds/{id}/ranking", role)).Status);
    }

    [Fact]
    public async Task Names_the_best_and_the_worst_and_the_rules()
    {
        var id = await PublishedAsync();

        var ranking = (await world.SendAsync("GET", $"/api/rounds/{id}/ranking", null)).Json!;
        var bureaus = ranking["classes"]![0]!;

        Assert.Equal("tax", bureaus["best"]![0]!["unit"]!.GetValue<string>());
        Assert.Equal("roads", bureaus["worst"]![0]!["unit"]!.GetValue<string>());
        Assert.Equal(100m, bureaus["best"]![0]!["score"]!.GetValue<decimal>());
        Assert.Equal(["east", "west"], ranking["classes"]![1]!["insufficient"]!.AsArray().Select(u => u!["unit"]!.GetValue<string>()));
        Assert.Equal(9, ranking["rules"]!["zh"]!.AsArray().Count);
        Assert.Equal(ranking["closedAt"]!.GetValue<string>(), ranking["generatedAt"]!.GetValue<string>());
    }

    [Fact]
    public async Task Gives_the_same_bytes_for_ever()
    {
        var id = await PublishedAsync();

        var first = await world.SendAsync("GET", $"/api/rounds/{id}/ranking", null);
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        var later = await world.SendAsync("GET", $"/api/rounds/{id}/ranking", null);
        var known = await world.SendAsync("GET", $"/api/rounds/{id}/ranking", null, knownTag: first.Message.Headers.ETag!.ToString());

        Assert.Equal(first.Text, later.Text);
        Assert.Equal((304, ""), (known.Status, known.Text));
    }

    [Fact]
    public async Task Is_a_table_that_a_spreadsheet_does_not_run()
    {
        var id = await PublishedAsync();

        var file = await world.SendAsync("GET", $"/api/rounds/{id}/ranking.csv", null);
        var asked = await world.SendAsync("GET", $"/api/rounds/{id}/ranking", null, accept: "text/csv");

        Assert.Equal(file.Text, asked.Text);
        Assert.StartsWith("text/csv", file.Message.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await file.Message.Content.ReadAsByteArrayAsync())[..3]);
        Assert.Contains("职能部门,1,,最好 best,tax,税务局,5,5,0,0,0,0,5.00,100.00", file.Text, StringComparison.Ordinal);
        Assert.Contains(",'=东镇,", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_one_row_per_shard()
    {
        var id = await RatedAsync();
        var faults = new Faults(() => Fault.None);
        var options = new TableClientOptions();
        options.AddPolicy(faults, HttpPipelinePosition.PerRetry);
        var tables = new TableServiceClient(world.Host.Account, options);
        var round = (await world.Host.Services.GetRequiredService<RoundStore>().FindAsync(id, CancellationToken.None))!.Round;

        await new ReadRanking(new BallotStore(tables), world.Host.Services.GetRequiredService<SnapshotStore>(), world.Clock).RunAsync(round, CancellationToken.None);

        Assert.Equal(round.Shards, faults.Operations);
    }

    [Fact]
    public async Task Is_proved_by_a_recount_which_sees_what_was_tampered_with()
    {
        var id = await RatedAsync();
        var honest = (await world.SendAsync("POST", $"/api/rounds/{id}/recount", "auditor")).Json!;
        var table = new TableServiceClient(world.Host.Account).GetTableClient($"ballots{id}");
        var ballot = table.Query<TableEntity>("RowKey lt '~'").First();
        await table.DeleteEntityAsync(ballot);

        var tampered = (await world.SendAsync("POST", $"/api/rounds/{id}/recount", "auditor")).Json!;

        Assert.Equal((true, 5, 15), (honest["equal"]!.GetValue<bool>(), honest["ballots"]!.GetValue<int>(), honest["ratings"]!.GetValue<int>()));
        Assert.Equal((false, 4, 3), (tampered["equal"]!.GetValue<bool>(), tampered["ballots"]!.GetValue<int>(), tampered["differences"]!.AsArray().Count));
        // Other respondents may share the shard, so only the difference is known.
        Assert.All(tampered["differences"]!.AsArray(), d => Assert.Equal(1, d!["tallied"]!.GetValue<int>() - d["recounted"]!.GetValue<int>()));
    }

    private async Task<string> PublishedAsync()
    {
        var id = await RatedAsync();
        await world.PublishAsync(id);
        return id;
    }

    /// <summary>A closed round: five enterprises gave tax 5, water 3 and roads 1, the towns nothing.</summary>
    private async Task<string> RatedAsync()
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
