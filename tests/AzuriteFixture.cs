using Hotline.Local.Emulator;
using Hotline.Tests;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

// Most tests wait for storage most of the time.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]

namespace Hotline.Tests;

/// <summary>One Azurite for the whole test run, started by the first test that asks, with an account of its own for every test that asks.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static readonly string[] Accounts = [.. Enumerable.Range(1, 1500).Select(n => $"test{n:0000}")];

    private readonly Lazy<string> folder = new(() => System.IO.Directory.CreateTempSubdirectory("hotline-tests-").FullName);
    private readonly Lazy<Task<Azurite>> azurite;
    private int taken;

    public AzuriteFixture() => azurite = new Lazy<Task<Azurite>>(() => Azurite.StartAsync(folder.Value, Accounts, _ => { }, CancellationToken.None));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <returns>The connection string of an empty storage account that nobody else uses.</returns>
    public async Task<string> NewAccountAsync() =>
        (await azurite.Value).ConnectionString(Accounts[Interlocked.Increment(ref taken) - 1]);

    public async ValueTask DisposeAsync()
    {
        if (azurite.IsValueCreated)
        {
            await (await azurite.Value).DisposeAsync();
            System.IO.Directory.Delete(folder.Value, recursive: true);
        }
    }
}
