using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Hotline.Local;
using Hotline.Local.Demo;
using Hotline.Local.Simulator;
using Hotline.Tests.Recounting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Hotline.Tests.Demo;

public sealed class PlayingTheDemo : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("hotline-demo-").FullName;
    private readonly StringWriter output = new();

    public void Dispose()
    {
        output.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [Fact(Explicit = true)]
    [Trait("kind", "soak")]
    public async Task Twice_on_the_same_data_counts_right_and_says_so()
    {
        var operations = new StorageOperations();
        await using var simulation = await LocalSimulation.StartAsync("http://127.0.0.1", Faults.All, 1, CancellationToken.None);
        void Configure(WebApplicationBuilder builder)
        {
            builder.Logging.ClearProviders();
            simulation.Configure(builder);
            builder.Services.AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerRetry, operations);
        }

        await using var city = await LocalCity.StartAsync(new LocalCityOptions("http://127.0.0.1:0", folder, false) { Configure = Configure }, _ => { }, CancellationToken.None);
        simulation.Connect(city.Host);
        using var client = new CityClient(city.Host.Address, city.Host.Services.GetRequiredService<IConfiguration>()["Sms:Aliyun:WebhookSecret"]!);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        var account = city.Host.Services.GetRequiredService<IConfiguration>()["AzureWebJobsStorage"]!;
        var demo = new PlayDemo(client, simulation.Gateway, console, (round, json, table, _) => RecountAsync(account, round, json, table), () => operations.Read(city.Host.Services));

        Assert.True(await demo.RunAsync(new DemoOptions(1_200, 12, 1), CancellationToken.None), output.ToString());
        Assert.True(await demo.RunAsync(new DemoOptions(40, 0, 2), CancellationToken.None), output.ToString());

        Assert.Contains("12 messages", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Nobody got a text twice", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(simulation.Gateway.Record.Texts, text => text.Template == SurveyTemplates.Survey);
        Assert.Contains("the best and the worst", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(4, output.ToString().Split("Independent recount against notice").Length - 1);
    }

    /// <summary>And that the recount would tell a unit's wrong number of answers.</summary>
    private static async Task<(int Code, string Verdict)> RecountAsync(string account, string round, string json, string table)
    {
        var recounted = await Recounted.RunAsync(account, round, JsonNode.Parse(json), table);
        var lines = table.Split("\r\n");
        var cells = lines[1].Split(',');
        cells[7] += "0";
        lines[1] = string.Join(',', cells);

        var lie = await Recounted.RunAsync(account, round, JsonNode.Parse(json), string.Join("\r\n", lines));

        Assert.Contains($"DIFFERS unit {cells[3]}, n", lie.Text, StringComparison.Ordinal);
        return (recounted.Code, recounted.Text);
    }
}
