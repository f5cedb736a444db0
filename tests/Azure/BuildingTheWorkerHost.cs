using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hotline.Local.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Tests.Azure;

public sealed partial class BuildingTheWorkerHost
{
    private static readonly string Folder = Path.Combine(Repository.Root, "infra", "azure");

    // NU1101: no such package at this source; NU1102: not in this version; NU1603: only a later one. Anything else is our own mistake.
    [Fact]
    public async Task Restores_or_fails_only_for_packages_that_this_source_does_not_hold()
    {
        var (succeeded, output) = await DotnetAsync("restore");
        var codes = ErrorCode().Matches(output).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.All(codes, code => Assert.Contains(code, (string[])["NU1101", "NU1102", "NU1603"]));
        Assert.Equal(succeeded, codes.All(code => code == "NU1603"));
    }

    /// <summary>The worker's own generator sees the same functions with the same triggers as the local host: what runs here is what runs there.</summary>
    [Fact]
    public async Task Its_functions_are_those_of_the_local_host()
    {
        Assert.SkipUnless((await DotnetAsync("restore")).Succeeded, "This package source does not hold the worker.");
        var (succeeded, output) = await DotnetAsync("build", "--no-restore", "--output", Built);
        Assert.True(succeeded, output);

        var there = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Built, "functions.metadata")))!.AsArray();
        var here = FindFunctions.In(typeof(HotlineApp).Assembly.GetExportedTypes());
        Assert.Equal(here.Select(Line).Order(StringComparer.Ordinal), there.Select(f => Line(f!)).Order(StringComparer.Ordinal));
    }

    private static string Built { get; } = Path.Combine(Folder, "bin", "Tested");

    private static string Line(Function function) => $"{function.Name} {function.Method.DeclaringType!.FullName}.{function.Method.Name} " + function.Trigger switch
    {
        HttpTriggerAttribute http => $"{string.Join(',', http.Methods!)} {http.Route} {http.AuthLevel}",
        QueueTriggerAttribute queue => queue.QueueName,
        TimerTriggerAttribute timer => timer.Schedule,
        _ => throw new InvalidOperationException(function.Name),
    };

    private static string Line(JsonNode function)
    {
        var trigger = function["bindings"]!.AsArray().Single(b => (string)b!["direction"]! == "In")!;
        return $"{function["name"]} {function["entryPoint"]} " + (string)trigger["type"]! switch
        {
            "httpTrigger" => $"{string.Join(',', trigger["methods"]!.AsArray())} {trigger["route"]} {trigger["authLevel"]}",
            "queueTrigger" => $"{trigger["queueName"]}",
            _ => $"{trigger["schedule"]}",
        };
    }

    private static async Task<(bool Succeeded, string Output)> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [arguments[0], Path.Combine(Folder, "Hotline.Azure.csproj"), .. arguments[1..]]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode == 0, output);
    }

    [GeneratedRegex(@"(?:error|warning) ([A-Z]+\d+)")]
    private static partial Regex ErrorCode();
}
