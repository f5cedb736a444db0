using System.CommandLine;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Hotline.Local.Simulator;
using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary><c>demo</c>: exit code 0 only if recount, tallies and truth are the same.</summary>
internal static class DemoCommand
{
    private static readonly Option<int> Answers = Count("--answers", "How many SMS answers to play.", DemoOptions.Default.Answers, 5_000_000);
    private static readonly Option<int> Messages = Count("--messages", "How many messages to file.", DemoOptions.Default.Messages, 100_000);
    private static readonly Option<int> Seed = new("--seed") { Description = "Which city life to play.", DefaultValueFactory = _ => DemoOptions.Default.Seed };
    private static readonly Option<bool> Exit = new("--exit") { Description = "Stop at the end instead of serving on." };

    public static Command Create()
    {
        var command = new Command("demo", "Plays an evaluation round and a hotline's day on the sample city and proves the count.")
        {
            Answers, Messages, Seed, Exit, RunCommand.Urls, RunCommand.Data, RunCommand.Fresh,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var operations = new StorageOperations();
        var options = RunCommand.Options(parsed);
        await using var simulation = await LocalSimulation.StartAsync(options.Urls.Split(';')[0], Faults.All, parsed.GetValue(Seed), cancel);
        void Configure(WebApplicationBuilder builder)
        {
            simulation.Configure(ForDemo(builder));
            builder.Services.AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerRetry, operations);
        }

        await using var city = await LocalCity.StartAsync(options with { Configure = Configure }, Console.WriteLine, cancel);
        simulation.Connect(city.Host);
        using var client = new CityClient(city.Host.Address, city.Host.Services.GetRequiredService<IConfiguration>()["Sms:Aliyun:WebhookSecret"]!);
        // A file or a pipe has no width: wide enough for the tables.
        AnsiConsole.Profile.Width = Console.IsOutputRedirected ? 120 : AnsiConsole.Profile.Width;
        var recount = new RunRecount(city.Host.Services.GetRequiredService<IConfiguration>()["AzureWebJobsStorage"]!);
        var demo = new PlayDemo(client, simulation.Gateway, AnsiConsole.Console, recount.RunAsync, () => operations.Read(city.Host.Services));
        var isRight = await demo.RunAsync(new DemoOptions(parsed.GetValue(Answers), parsed.GetValue(Messages), parsed.GetValue(Seed)), cancel);
        var served = parsed.GetValue(Exit) ? 0 : await RunCommand.ServeAsync(city, Console.WriteLine, cancel);
        return isRight ? served : 1;
    }

    /// <summary>A line per queue message would drown the progress; and after a kill the next demo should not wait ten minutes for what this one held.</summary>
    private static WebApplicationBuilder ForDemo(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection([new("AzureFunctionsJobHost:extensions:queues:invisibility", "00:00:30")]);
        builder.Logging.AddFilter("Hotline", LogLevel.Warning);
        return builder;
    }

    private static Option<int> Count(string name, string description, int value, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given <= most))
            {
                result.AddError($"{name} must be from 0 to {most}.");
            }
        });
        return option;
    }
}
