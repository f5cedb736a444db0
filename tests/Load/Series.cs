namespace Hotline.Load;

/// <summary>The repetitions: baselines and the app in turn.</summary>
internal sealed class Series(Bench bench) : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Targets = new(StringComparer.Ordinal)
    {
        ["ledger, 50 answers per message ÷ raw single inserts"] = "≥ 5",
        ["ledger, 50 answers per message ÷ raw transactions of 100"] = "≥ 0.6",
        ["ledger, single-answer messages ÷ raw transactions of 100"] = "≥ 0.8",
        ["ledger of two processes ÷ of one"] = "≥ 1",
        ["storage operations per message, until accepted"] = "1",
        ["form ÷ bare queue put"] = "≤ 1.5",
        ["webhook ÷ bare queue put"] = "≤ 1.5",
        ["storage operations per webhook call"] = "1",
        ["storage operations per transition"] = "≤ 3",
    };

    private readonly Traffic batches = new(5_000, PerMessage: 50);
    private readonly Dictionary<string, List<double>> values = new(StringComparer.Ordinal);

    private Workers? workers;

    /// <summary>Until both sides run compiled code; thrown away.</summary>
    public async Task WarmUpAsync(string only)
    {
        for (var i = 0; i < 4; i++)
        {
            await (only switch
            {
                "ledger" => CommitAsync(),
                "shared" => Task.CompletedTask,
                _ => Counting.RunAsync(bench, batches),
            });
        }

        await RunAsync(only);
        values.Clear();
    }

    /// <param name="only">counting, ledger, burst, shared, form, webhook, transition or all.</param>
    public async Task RunAsync(string only)
    {
        if (only is "all" or "counting")
        {
            await CountAsync();
        }

        if (only is "all" or "ledger")
        {
            await CommitAsync();
        }

        if (only is "all" or "burst")
        {
            var drained = await RawStorage.DrainAsync(bench, 2000);
            var burst = await Counting.RunAsync(bench, new Traffic(2000, PerMessage: 1));
            Note("emptying a queue of 2,000 messages, 32 at once, per second", drained);
            Note("counting, burst of single-answer messages ÷ emptying the queue", burst.RatingsPerSecond / drained);
            Note("counting, burst of single-answer messages, ratings per second", burst.RatingsPerSecond);
            Note("table operations per rating, burst of single-answer messages", burst.TableOperations);
            Note("queue operations per rating, burst of single-answer messages", burst.QueueOperations);
        }

        if (only is "all" or "shared")
        {
            await ShareAsync();
        }

        if (only is "all" or "form")
        {
            var (put, form) = await Forms.MedianAsync(bench);
            Note("bare queue put, p50 ms", put);
            Note("form accepted, p50 ms", form);
            Note("form ÷ bare queue put", form / put);
            var (accepted, registered) = await Forms.OperationsAsync(bench);
            Note("storage operations per message, until accepted", accepted);
            Note("storage operations per message, until registered, routed and gone from the queue", registered);
        }

        if (only is "all" or "webhook")
        {
            await CallAsync();
        }

        if (only is "all" or "transition")
        {
            await ChangeAsync();
        }
    }

    private async Task CommitAsync()
    {
        var inserts = Note("raw single inserts, 8 at once, per second", await RawStorage.SinglesAsync(bench.Tables, 2000, 8));
        var (raw, single) = await ThereAndBackAsync(() => RawStorage.TransactionsAsync(bench.Tables, 20_000, 8), () => Ledgers.SingleAnswersAsync(bench, 20_000));
        Note("raw transactions of 100 over 16 partitions, 8 at once, entities per second", raw);
        Note("ledger, single-answer messages of 20,000 respondents, ballots per second", single);
        Note("ledger, single-answer messages ÷ raw transactions of 100", single / raw);
        var batched = await Ledgers.BatchesAsync(bench, 20_000);
        Note("ledger, 50 answers per message ÷ raw single inserts", batched / inserts);
        Note("ledger, 50 answers per message ÷ raw transactions of 100", batched / raw);
    }

    private async Task CallAsync()
    {
        var (put, call) = await Webhooks.MedianAsync(bench);
        Note("bare queue put of ten answers, p50 ms", put);
        Note("webhook answered, p50 ms", call);
        Note("webhook ÷ bare queue put", call / put);
        Note("storage operations per webhook call", await Webhooks.OperationsAsync(bench));
    }

    private async Task ChangeAsync()
    {
        var (bare, transition, operations) = await Transitions.MedianAsync(bench);
        Note("bare read, poke and transaction, p50 ms", bare);
        Note("transition, p50 ms", transition);
        Note("transition ÷ bare operations", transition / bare);
        Note("storage operations per transition", operations);
    }

    public ValueTask DisposeAsync() => workers?.DisposeAsync() ?? ValueTask.CompletedTask;

    public IEnumerable<Figure> All() => values.Select(v => new Figure(v.Key, v.Value, Targets.GetValueOrDefault(v.Key, ""), FormatOf(v.Value)));

    private static string FormatOf(List<double> values) => Figures.Median(values) switch
    {
        > 100 => "0",
        < 0.05 => "0.0000",
        _ => "0.00",
    };

    private async Task CountAsync()
    {
        var lookUps = Note("raw queries of one partition, 64 at once, per second", await RawStorage.LookUpsAsync(bench.Tables, 2000, 64));
        var counted = await Counting.RunAsync(bench, batches);
        Note("counting, 50 answers per message, ratings per second", counted.RatingsPerSecond);
        Note("counting ÷ looking each sender up", counted.RatingsPerSecond / lookUps);
        Note("table operations per rating, 50 answers per message", counted.TableOperations);
        var mixed = await Counting.RunAsync(bench, batches with { Repeated = 10 });
        Note("counting ÷ looking each sender up, with 10 % duplicates and 10 % changed answers", mixed.RatingsPerSecond / lookUps);
    }

    private async Task ShareAsync()
    {
        workers ??= await Workers.StartAsync(bench, 2);
        var pair = workers;
        var (alone, together) = await ThereAndBackAsync(() => pair.RunAsync(1, 40_000), () => pair.RunAsync(2, 40_000));
        Note("ledger of one process, 40,000 single-answer messages, ballots per second", alone);
        Note("ledger of two processes ÷ of one", together / alone);
    }

    /// <summary>Both twice, the second time the other way round: whatever grows or slows down meanwhile weighs on both alike.</summary>
    /// <returns>The mean rates.</returns>
    private static async Task<(double One, double Other)> ThereAndBackAsync(Func<Task<double>> one, Func<Task<double>> other)
    {
        double[] rates = [await one(), await other(), await other(), await one()];
        return ((rates[0] + rates[3]) / 2, (rates[1] + rates[2]) / 2);
    }

    private double Note(string what, double value)
    {
        values.TryAdd(what, []);
        values[what].Add(value);
        return value;
    }
}
