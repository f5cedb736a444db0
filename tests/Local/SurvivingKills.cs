using System.Diagnostics;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Tests.Local;

public sealed class SurvivingKills(AzuriteFixture azurite)
{
    private const string Variable = "PUMP_CHILD_ACCOUNT";

    [Fact]
    public async Task A_process_killed_between_work_and_delete_loses_nothing()
    {
        var account = await azurite.NewAccountAsync();
        var done = new TableClient(account, "done");
        await done.CreateAsync();
        var queue = PumpTest.Queue(account, "work");
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => queue.SendMessageAsync($"{n}")));

        await KilledAsync(account, done);
        await KilledAsync(account, done);
        using var last = Start(account);
        await Eventually.HoldsAsync(async () => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0, () => "The queue did not become empty.");
        last.Kill();

        var runs = done.Query<TableEntity>().ToList();
        Assert.Equal(40, runs.Select(r => r.PartitionKey).Distinct().Count());
        Assert.True(runs.Count > 40, "Nothing was repeated, so no kill came between work and delete.");
    }

    /// <summary>Not a test: what the child process runs until it is killed.</summary>
    [Fact(Explicit = true)]
    public async Task Child()
    {
        await using var host = await TestHost.StartAsync(azurite, new TestHostOptions
        {
            Account = Environment.GetEnvironmentVariable(Variable),
            Functions = [typeof(KilledSample)],
            Settings = new Dictionary<string, string?>
            {
                ["AzureFunctionsJobHost:extensions:queues:invisibility"] = "00:00:02",
                ["AzureFunctionsJobHost:extensions:queues:maxDequeueCount"] = "100",
            },
        });
        await Task.Delay(Eventually.Patience);
    }

    /// <summary>Kills a child as soon as it has done some work that it cannot have deleted yet.</summary>
    private static async Task KilledAsync(string account, TableClient done)
    {
        var before = done.Query<TableEntity>().Count();
        using var child = Start(account);
        await Eventually.HoldsAsync(() => done.Query<TableEntity>().Count() > before + 5, () => "The child did nothing.");
        child.Kill();
        await child.WaitForExitAsync();
    }

    private static Process Start(string account)
    {
        var dll = typeof(SurvivingKills).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", $"{typeof(SurvivingKills).FullName}.{nameof(Child)}", "-explicit", "only"])
        {
            Environment = { [Variable] = account },
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Insert(0, dll);
        }

        return Process.Start(start)!;
    }
}

public sealed class KilledSample(TableServiceClient tables)
{
    /// <summary>Notes its work durably and then takes its time, so that a kill finds it between work and delete.</summary>
    [Function("Killed")]
    public async Task RunAsync([QueueTrigger("work")] string message)
    {
        await tables.GetTableClient("done").AddEntityAsync(new TableEntity(message, Guid.NewGuid().ToString("N")));
        await Task.Delay(300);
    }
}
