using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Identity;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.Options;

namespace Hotline.Tests.Evaluation.Ledger;

/// <summary>An open round in real tables, and as many instances of the ledger as a test wants.</summary>
internal sealed class LedgerWorld
{
    private static int rounds;

    private readonly string connection;

    private LedgerWorld(string connection, Round round) => (this.connection, Round) = (connection, round);

    public Round Round { get; }

    /// <summary>Of the instances that are made after it was set.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public static string NewId() => $"world{Interlocked.Increment(ref rounds)}";

    public static Task<LedgerWorld> OpenAsync(string connection, int bureaus = 4, int shards = 2) =>
        OpenAsync(connection, Example.Round(Example.Plan(NewId()), bureaus, shards: shards));

    public static async Task<LedgerWorld> OpenAsync(string connection, Round round)
    {
        var world = new LedgerWorld(connection, round);
        var tables = world.Tables();
        await tables.CreateTableIfNotExistsAsync(RoundRow.Table);
        await new BallotStore(tables).Of(round).CreateAsync(CancellationToken.None);
        await new RoundStore(tables).TryAddAsync(round, CancellationToken.None);
        return world;
    }

    public TableServiceClient Tables(params HttpPipelinePolicy[] policies)
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 0 } };
        foreach (var policy in policies)
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        return new TableServiceClient(connection, options);
    }

    /// <summary>The ledger of one more instance of the app.</summary>
    public BallotLedger NewInstance(EvaluationOptions? options, params HttpPipelinePolicy[] policies)
    {
        var (tables, secret) = (Tables(policies), new CitySecret(Options.Create(new CitySecretOptions { Secret = new string('s', 32) })));
        return new BallotLedger(new RoundStore(tables), new BallotStore(tables), new RespondentKeys(secret), Options.Create(options ?? new EvaluationOptions()), Clock);
    }

    public RoundBallots Ballots() => new BallotStore(Tables()).Of(Round);

    /// <summary>The tallies are what the ballots come to, and both are what the log of answers says.</summary>
    public async Task AssertCountedAsync(IEnumerable<Rating> log)
    {
        var (ballots, recount) = (Ballots(), Round.NewTally());
        foreach (var shard in ballots.Shards)
        {
            await foreach (var ballot in ballots.ScanAsync(shard, CancellationToken.None))
            {
                recount.Add(ballot);
            }
        }

        var expected = Example.Fold(Round, log).Counts.ToArray();
        Assert.Equal(expected, recount.Counts.ToArray());
        Assert.Equal(expected, (await ballots.SumAsync(CancellationToken.None)).Counts.ToArray());
    }
}
