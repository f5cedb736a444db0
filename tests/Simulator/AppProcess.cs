using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Hotline.Tests.Simulator;

/// <summary>What a process of the app needs to know.</summary>
/// <param name="Account">Connection string of its storage.</param>
/// <param name="Url">Where it listens.</param>
/// <param name="ClockBegin">Of its <see cref="FastClock"/>.</param>
/// <param name="Settings">Beside those of every test.</param>
internal sealed record AppStart(string Account, Uri Url, DateTimeOffset ClockBegin, IReadOnlyDictionary<string, string?> Settings)
{
    public Task<TestHost> RunAsync(AzuriteFixture azurite) =>
        TestHost.StartAsync(azurite, new TestHostOptions
        {
            Account = Account,
            Url = Url.ToString(),
            Settings = Settings,
            Clock = new FastClock(ClockBegin),
            Configure = builder => FastQueues.Add(builder.Services),
        });
}

/// <summary>The whole app in a process of its own, so that it can be killed: each time on the same storage account and at the same address.</summary>
internal sealed class AppProcess(AppStart app) : IAsyncDisposable
{
    private const string Variable = "SIMULATED_APP";

    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(20);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(2) };
#pragma warning disable CA2213 // KillAsync disposes of it, and DisposeAsync kills.
    private Process? process;
#pragma warning restore CA2213

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>What the process runs until it is killed.</summary>
    public static async Task RunAsync(AzuriteFixture azurite)
    {
        await using var host = await JsonSerializer.Deserialize<AppStart>(Environment.GetEnvironmentVariable(Variable)!)!.RunAsync(azurite);
        await Task.Delay(LongestLife);
    }

    /// <summary>Returns when it answers.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(Child())!;
        _ = process.StandardOutput.ReadToEndAsync();
        for (var start = TimeProvider.System.GetTimestamp(); !await AnswersAsync(); await Task.Delay(50))
        {
            Assert.False(process.HasExited, "The app did not start.");
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Eventually.Patience, "The app did not answer.");
        }
    }

    /// <summary>As a machine that fails: nothing is finished, nothing is said.</summary>
    public async Task KillAsync()
    {
        if (process is { } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
            running.Dispose();
            process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        http.Dispose();
    }

    private ProcessStartInfo Child()
    {
        var method = $"{typeof(CountingUnderAllFaults).FullName}.{nameof(CountingUnderAllFaults.App)}";
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", method, "-explicit", "only"])
        {
            Environment = { [Variable] = JsonSerializer.Serialize(app) },
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Insert(0, typeof(AppProcess).Assembly.Location);
        }

        return start;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(app.Url, "api/openapi.yaml"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
