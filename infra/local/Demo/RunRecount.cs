using System.Diagnostics;
using Hotline.Local.Emulator;

namespace Hotline.Local.Demo;

/// <summary>Runs the recount program, which shares no code with the app and reads the tables alone, against a published notice.</summary>
internal sealed class RunRecount(string connection)
{
    /// <returns>Its exit code, 0 when all agrees, and the last line it printed.</returns>
    public async Task<(int Code, string Verdict)> RunAsync(string round, string json, string table, CancellationToken cancel)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("hotline-notice-").FullName;
        try
        {
            var (notice, csv) = (Path.Combine(folder, "notice.json"), Path.Combine(folder, "notice.csv"));
            await File.WriteAllTextAsync(notice, json, cancel);
            await File.WriteAllTextAsync(csv, table, cancel);
            using var program = Process.Start(Start(round, notice, csv))!;
            var output = await program.StandardOutput.ReadToEndAsync(cancel);
            await program.WaitForExitAsync(cancel);
            return (program.ExitCode, output.TrimEnd().Split('\n')[^1].Trim());
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private ProcessStartInfo Start(string round, string notice, string table)
    {
        var project = Path.Combine(RepositoryFolder.Path, "tests", "Recount");
        var start = new ProcessStartInfo("dotnet", ["run", "--project", project, "--", round, "--against", notice, "--table", table])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["AzureWebJobsStorage"] = connection;
        return start;
    }
}
