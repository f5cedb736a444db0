using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Hotline.Local.Emulator;

/// <summary>One Azurite program as a child process on free ports, until disposed or until this process is gone (see azurite.cjs).</summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly Task reading;
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string[] services;

    private AzuriteProcess(Process process, string[] services)
    {
        this.process = process;
        this.services = services;
        reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>The base address of each service, by its name.</summary>
    public ConcurrentDictionary<string, Uri> Addresses { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static async Task<AzuriteProcess> StartAsync(string program, string folder, string? accounts, string[] services, CancellationToken cancel)
    {
        await WaitForPredecessorAsync(folder, cancel);
        var script = Path.Combine(RepositoryFolder.Local, "Emulator", "azurite.cjs");
        var ports = services.SelectMany(s => new[] { $"--{s}Port", "0" });
        var start = new ProcessStartInfo("node", [script, program, folder, "--silent", "--disableTelemetry", "--skipApiVersionCheck", .. ports])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AZURITE_ACCOUNTS"] = accounts },
        };
        var azurite = new AzuriteProcess(AzuriteInstall.Start(start), services);
        await azurite.WaitUntilListeningAsync(cancel);
        return azurite;
    }

    /// <summary>Lets the program save and end; it is killed only if it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        await reading;
        process.Dispose();
    }

    private async Task WaitUntilListeningAsync(CancellationToken cancel)
    {
        try
        {
            await listening.Task.WaitAsync(Patience, cancel);
        }
        catch (Exception e)
        {
            await DisposeAsync();
            throw e is OperationCanceledException ? e : new StartException($"Azurite did not start:{Environment.NewLine}{string.Join(Environment.NewLine, output)}", e);
        }
    }

    /// <summary>A host that was killed leaves its Azurite saving for a moment.</summary>
    public static async Task WaitForPredecessorAsync(string folder, CancellationToken cancel)
    {
        var pidFile = Path.Combine(folder, "pid");
        for (var waited = TimeSpan.Zero; File.Exists(pidFile) && IsNode(await File.ReadAllTextAsync(pidFile, cancel)); waited += TimeSpan.FromMilliseconds(100))
        {
            if (waited > Patience)
            {
                throw new StartException($"Another Azurite still uses {folder}. Stop it (its process id is in {pidFile}).");
            }

            await Task.Delay(100, cancel);
        }
    }

    private static bool IsNode(string pid)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(pid, System.Globalization.CultureInfo.InvariantCulture));
            return process.ProcessName.StartsWith("node", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private async Task ReadAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (!listening.Task.IsCompleted)
            {
                Understand(line);
            }
        }

        listening.TrySetException(new InvalidOperationException("Azurite ended."));
    }

    private void Understand(string line)
    {
        output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
        {
            Addresses[match.Groups["service"].Value] = new Uri(match.Groups["address"].Value);
        }

        if (services.All(Addresses.ContainsKey))
        {
            listening.TrySetResult();
        }
    }

    [GeneratedRegex("^Azurite (?<service>Blob|Queue|Table) service (is )?successfully listen(s on|ing at) (?<address>http://[^ ]+)$")]
    private static partial Regex Listening();
}
