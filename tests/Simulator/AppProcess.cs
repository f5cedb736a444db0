using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Hotline.Tests.Simulator;

/// <summary>The whole app in a process of its own, so that it can be killed: always on the same storage account and at the same address.</summary>
internal sealed class AppProcess(string account, IReadOnlyDictionary<string, string?> settings) : IAsyncDisposable
{
    private const string Variable = "SIMULATOR_CHILD";

    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(8);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(2) };
    private Process? process;

    public Uri Address { get; } = FreeAddress();

    /// <summary>Runs in the child until it is killed.</summary>
    public static async Task RunAsync(AzuriteFixture azurite)
    {
        var start = JsonSerializer.Deserialize<ChildStart>(Environment.GetEnvironmentVariable(Variable)!)!;
        await using var host = await TestHost.StartAsync(azurite, new TestHostOptions { Account = start.Account, Url = start.Url, Settings = start.Settings });
        await Task.Delay(LongestLife);
    }

    /// <summary>Returns when it answers.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(ChildProcess())!;
        _ = process.StandardOutput.ReadToEndAsync();
        for (var start = TimeProvider.System.GetTimestamp(); !await AnswersAsync(); await Task.Delay(50))
        {
            Assert.False(process.HasExited, "The app did not start.");
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(1), "The app did not answer.");
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

    private ProcessStartInfo ChildProcess()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", $"{typeof(CountingUnderAllFaults).FullName}.{nameof(CountingUnderAllFaults.Child)}", "-explicit", "only"])
        {
            Environment = { [Variable] = JsonSerializer.Serialize(new ChildStart(account, Address.ToString(), settings)) },
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
            using var answer = await http.GetAsync(new Uri(Address, "api/openapi.yaml"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private sealed record ChildStart(string Account, string Url, IReadOnlyDictionary<string, string?> Settings);
}
