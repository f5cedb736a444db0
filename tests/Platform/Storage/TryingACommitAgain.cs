using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Hotline.Platform.Storage;
using Hotline.Tests.Evaluation.Ledger;

namespace Hotline.Tests.Platform.Storage;

/// <summary>Rows and their count change together, whatever storage swallows and whoever is faster.</summary>
public sealed class TryingACommitAgain(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Fault.LostOnTheWay, "Unknown Unknown")]
    [InlineData(Fault.AnswerLost, "Unknown")]
    [InlineData(Fault.Throttled, "Unknown Unknown")]
    internal async Task A_transaction_of_which_nobody_hears_is_looked_up_and_counts_once(Fault fault, string failures)
    {
        var faults = new Queue<Fault>([fault, fault]);
        var table = await TableAsync(new Faults(() => faults.TryDequeue(out var next) ? next : Fault.None));
        var adding = new Adding(table, "ann");

        await adding.CommitAsync(Cancel);

        Assert.Equal(failures, adding.Failures);
        Assert.Equal((1, 1), await CountAsync(table));
    }

    [Fact]
    public async Task Whoever_comes_second_to_the_tally_decides_anew()
    {
        var table = await TableAsync();
        await new Adding(table, "ann").CommitAsync(Cancel);
        var slow = new Adding(table, "bob") { Meanwhile = () => new Adding(table, "cat").CommitAsync(Cancel) };

        await slow.CommitAsync(Cancel);

        Assert.Equal("TallyMoved", slow.Failures);
        Assert.Equal((3, 3), await CountAsync(table));
    }

    [Fact]
    public async Task Whoever_comes_second_to_make_the_tally_decides_anew()
    {
        var table = await TableAsync();
        var slow = new Adding(table, "bob") { Meanwhile = () => new Adding(table, "cat").CommitAsync(Cancel) };

        await slow.CommitAsync(Cancel);

        Assert.Equal("TallyMoved", slow.Failures);
        Assert.Equal((2, 2), await CountAsync(table));
    }

    [Fact]
    public async Task Whoever_comes_second_to_a_row_finds_it_there()
    {
        var table = await TableAsync();
        var slow = new Adding(table, "bob") { Meanwhile = () => new Adding(table, "bob").CommitAsync(Cancel) };

        await slow.CommitAsync(Cancel);

        Assert.Equal("RowExists", slow.Failures);
        Assert.Equal((1, 1), await CountAsync(table));
    }

    [Fact]
    public async Task What_cannot_be_read_is_read_again()
    {
        var storage = new Faults(() => Fault.None) { IsDown = true };
        var table = await TableAsync(storage);
        var adding = new Adding(table, "ann") { Failing = () => storage.IsDown = false };

        await adding.CommitAsync(Cancel);

        Assert.Equal("Unread", adding.Failures);
        Assert.Equal((1, 1), await CountAsync(table));
    }

    [Fact]
    public async Task What_trying_again_cannot_mend_is_tried_once()
    {
        var adding = new Adding(await TableAsync(), "no/slash");

        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(() => adding.CommitAsync(Cancel));

        Assert.Equal(400, refused.Status);
        Assert.Equal("Unknown", adding.Failures);
    }

    [Fact]
    public async Task A_mistake_of_ours_is_not_tried_again_either()
    {
        var adding = new Adding(await TableAsync(), "ann") { Meanwhile = () => throw new InvalidOperationException("A mistake.") };

        await Assert.ThrowsAsync<InvalidOperationException>(() => adding.CommitAsync(Cancel));
    }

    [Fact]
    public async Task Storage_that_is_down_is_tried_until_the_deadline()
    {
        var table = await TableAsync(new Faults(() => Fault.None) { IsDown = true });
        using var deadline = new CancellationTokenSource();
        var failed = 0;
        var adding = new Adding(table, "ann") { Failing = () => (++failed == 5 ? deadline : null)?.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding.CommitAsync(deadline.Token));

        Assert.Equal("Unread Unread Unread Unread Unread", adding.Failures);
    }

    private async Task<TableClient> TableAsync(params Faults[] policies)
    {
        var account = await azurite.NewAccountAsync();
        await new TableServiceClient(account).CreateTableAsync("adding");
        var options = new TableClientOptions { Retry = { MaxRetries = 0 } };
        Array.ForEach(policies, policy => options.AddPolicy(policy, HttpPipelinePosition.PerRetry));
        return new TableServiceClient(account, options).GetTableClient("adding");
    }

    private static async Task<(int Rows, int Tally)> CountAsync(TableClient table)
    {
        var rows = await table.QueryAsync<TableEntity>(cancellationToken: Cancel).ToListAsync(Cancel);
        return (rows.Count - 1, rows.Single(row => row.RowKey == Adding.Tally).GetInt32("Count")!.Value);
    }

    /// <summary>Adds a row, unless it is there, and counts it.</summary>
    private sealed class Adding(TableClient table, string row) : GroupTransaction(table)
    {
        public const string Tally = "~tally";

        private readonly List<CommitFailure> failures = [];

        /// <summary>What happens between the first reading and the first writing.</summary>
        public Func<Task>? Meanwhile { get; set; }

        public Action Failing { get; init; } = () => { };

        public string Failures => string.Join(' ', failures);

        protected override async Task<IReadOnlyList<TableTransactionAction>> PlanAsync(CancellationToken cancel)
        {
            var tally = await FindAsync(Tally, cancel);
            var isThere = failures.Contains(CommitFailure.RowExists) || failures.Contains(CommitFailure.Unknown) ? await FindAsync(row, cancel) is not null : false;
            var (meanwhile, counted) = (Meanwhile, new TableEntity("p", Tally) { ["Count"] = 1 + (tally?.GetInt32("Count") ?? 0) });
            Meanwhile = null;
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            return isThere ? [] :
            [
                new(TableTransactionActionType.Add, new TableEntity("p", row)),
                tally is null ? new(TableTransactionActionType.Add, counted) : new(TableTransactionActionType.UpdateMerge, counted, tally.ETag),
            ];
        }

        protected override void Failed(CommitFailure failure)
        {
            failures.Add(failure);
            Failing();
        }

        private async Task<TableEntity?> FindAsync(string key, CancellationToken cancel)
        {
            var found = await Table.GetEntityIfExistsAsync<TableEntity>("p", key, cancellationToken: cancel);
            return found.HasValue ? found.Value : null;
        }
    }
}
