using System.CommandLine;
using Hotline.Local.Simulator;

namespace Hotline.Local;

/// <summary>The local host itself: serve until Ctrl-C. Commands that start it too have the same options.</summary>
internal static class RunCommand
{
    public static Option<string> Urls { get; } = new("--urls")
    {
        Description = "Where to listen.",
        DefaultValueFactory = _ => LocalCityOptions.DefaultUrls,
        Recursive = true,
    };

    public static Option<string> Data { get; } = new("--data")
    {
        Description = "Folder of the emulator's data and this installation's secrets.",
        DefaultValueFactory = _ => LocalCityOptions.DefaultDataFolder,
        Recursive = true,
    };

    public static Option<bool> Fresh { get; } = new("--fresh") { Description = "Discard the emulator's data first.", Recursive = true };

    private static readonly Option<bool> Simulate = new("--simulate") { Description = "Texts go out through a simulated gateway, and simulated phones answer them." };

    public static RootCommand Create()
    {
        var command = new RootCommand("The hotline on this machine: the app's triggers over Azurite.") { Urls, Data, Fresh, Simulate };
        command.SetAction((parsed, cancel) => parsed.GetValue(Simulate) ? SimulateAsync(Options(parsed), cancel) : RunAsync(Options(parsed), cancel));
        return command;
    }

    public static LocalCityOptions Options(ParseResult parsed) =>
        new(parsed.GetRequiredValue(Urls), Path.GetFullPath(parsed.GetRequiredValue(Data)), parsed.GetValue(Fresh));

    /// <summary>Keeps serving until Ctrl-C, or until the app ends itself.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ServeAsync(LocalCity city, Action<string> say, CancellationToken cancel)
    {
        say($"Listening on {city.Host.Address} – staff sign in at {new Uri(city.Host.Address, Issuer.LocalIssuerEndpoints.Path)} (for curl: dotnet run --project infra/local -- token office) – Ctrl-C stops.");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, city.Host.Stopping);
        await Task.Delay(Timeout.Infinite, end.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        say("Stopping: messages in work are finished first …");
        return cancel.IsCancellationRequested ? 0 : 1;
    }

    private static async Task<int> RunAsync(LocalCityOptions options, CancellationToken cancel)
    {
        await using var city = await LocalCity.StartAsync(options, Console.WriteLine, cancel);
        return await ServeAsync(city, Console.WriteLine, cancel);
    }

    /// <summary>The gateway first and last: a text may be under way until the app has stopped.</summary>
    private static async Task<int> SimulateAsync(LocalCityOptions options, CancellationToken cancel)
    {
        await using var simulation = await LocalSimulation.StartAsync(options.Urls.Split(';')[0], Faults.All, Environment.TickCount, cancel);
        simulation.AnswerEverybody(Console.WriteLine);
        await using var city = await LocalCity.StartAsync(options with { Configure = simulation.Configure }, Console.WriteLine, cancel);
        simulation.Connect(city.Host);
        return await ServeAsync(city, Console.WriteLine, cancel);
    }
}
