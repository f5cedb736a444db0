using System.ComponentModel;
using System.Diagnostics;

namespace Hotline.Local.Emulator;

/// <summary>Installs the Azurite that package-lock.json pins: once per clone and pin, whichever process comes first.</summary>
internal static class AzuriteInstall
{
    private const int FileNotFound = 2;

    private static string Lock => Path.Combine(RepositoryFolder.Local, "package-lock.json");

    private static string Installed => Path.Combine(RepositoryFolder.Local, "node_modules", "package-lock.installed.json");

    public static async Task EnsureAsync(Action<string> say, CancellationToken cancel)
    {
        if (IsInstalled())
        {
            return;
        }

        await using var guard = await FolderLock.WaitAsync(Path.Combine(RepositoryFolder.Local, ".data"), "npm", cancel);
        if (!IsInstalled())
        {
            say("Installing Azurite (npm ci in infra/local, once) …");
            await RunNpmAsync(cancel);
            // Written last: an interrupted installation is no installation.
            File.Copy(Lock, Installed, overwrite: true);
        }
    }

    private static bool IsInstalled() => File.Exists(Installed) && File.ReadAllText(Installed) == File.ReadAllText(Lock);

    private static async Task RunNpmAsync(CancellationToken cancel)
    {
        var command = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var start = new ProcessStartInfo(command, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = RepositoryFolder.Local,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Start(start);
        var output = npm.StandardOutput.ReadToEndAsync(cancel);
        var errors = await npm.StandardError.ReadToEndAsync(cancel);
        await npm.WaitForExitAsync(cancel);
        if (npm.ExitCode != 0)
        {
            throw new StartException($"npm ci failed in {RepositoryFolder.Local}:{Environment.NewLine}{await output}{errors}");
        }
    }

    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e) when (e.NativeErrorCode == FileNotFound)
        {
            throw new StartException(
                $"Cannot run {start.FileName}: install Node.js 20 or later with npm (Azurite needs it), or set AzureWebJobsStorage to a real storage account.", e);
        }
    }
}
