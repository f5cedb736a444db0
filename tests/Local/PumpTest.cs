using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Local;

/// <summary>A host with the sample functions, and a look into its queues.</summary>
internal sealed class PumpTest : IAsyncDisposable
{
    private readonly TestHost host;

    private PumpTest(TestHost host, Seen seen) => (this.host, Seen) = (host, seen);

    public Seen Seen { get; }

    public string Account => host.Account;

    public IServiceProvider Services => host.Services;

    /// <param name="azurite">Storage.</param>
    /// <param name="seen">Has what calls do.</param>
    /// <param name="queues">Values of host.json's <c>extensions.queues</c>.</param>
    public static async Task<PumpTest> StartAsync(AzuriteFixture azurite, Seen seen, params (string Name, string Value)[] queues) =>
        await StartAsync(azurite, seen, null, queues);

    public static async Task<PumpTest> StartAsync(AzuriteFixture azurite, Seen seen, string? account, params (string Name, string Value)[] queues)
    {
        account ??= await azurite.NewAccountAsync();
        var host = await TestHost.StartAsync(azurite, new TestHostOptions
        {
            Account = account,
            Functions = [typeof(TextSample), typeof(BindingSamples)],
            Configure = builder => builder.Services.AddSingleton(seen),
            Settings = queues.ToDictionary(q => $"AzureFunctionsJobHost:extensions:queues:{q.Name}", q => (string?)q.Value),
        });
        return new PumpTest(host, seen);
    }

    public static QueueClient Queue(string account, string name, QueueMessageEncoding encoding = QueueMessageEncoding.Base64)
    {
        var queue = new QueueClient(account, name, new QueueClientOptions { MessageEncoding = encoding });
        queue.CreateIfNotExists();
        return queue;
    }

    public Task SendAsync(string queue, string message) => Queue(Account, queue).SendMessageAsync(message);

    public async Task<IReadOnlyList<string>> PoisonAsync(string queue) =>
        [.. (await Queue(Account, queue + "-poison").PeekMessagesAsync(32)).Value.Select(m => m.Body.ToString())];

    public async Task<int> LeftAsync(string queue) => (await Queue(Account, queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    /// <summary>Waits until everything sent was finished one way or the other.</summary>
    public Task EmptyAsync() => host.QueuesEmptyAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
