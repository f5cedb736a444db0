using System.Text.Json.Nodes;
using Hotline.Local.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Tests.Azure;

/// <summary>The build writes down which functions the Functions host is to run, and how each is triggered; the local host finds them by itself.</summary>
public sealed class IndexingTheFunctions
{
    [Fact]
    public async Task What_runs_here_is_what_runs_there()
    {
        var there = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Worker, "functions.metadata"), TestContext.Current.CancellationToken))!.AsArray();
        var here = FindFunctions.In(typeof(HotlineApp).Assembly.GetTypes());

        Assert.NotEmpty(here);
        Assert.Equal(here.Select(Line).Order(StringComparer.Ordinal), there.Select(f => Line(f!)).Order(StringComparer.Ordinal));
    }

    private static string Line(Function function) => $"{function.Name} {function.Method.DeclaringType!.FullName}.{function.Method.Name} " + function.Trigger switch
    {
        HttpTriggerAttribute http => $"{string.Join(',', http.Methods!)} {http.Route} {http.AuthLevel} and answers",
        QueueTriggerAttribute queue => $"queue {queue.QueueName}",
        TimerTriggerAttribute timer => $"timer {timer.Schedule} {timer.RunOnStartup}",
        _ => throw new InvalidOperationException(function.Name),
    };

    private static string Line(JsonNode function)
    {
        var bindings = function["bindings"]!.AsArray();
        var trigger = bindings.Single(b => (string)b!["direction"]! == "In")!;
        return $"{function["name"]} {function["entryPoint"]} " + (string)trigger["type"]! switch
        {
            "httpTrigger" => $"{string.Join(',', trigger["methods"]!.AsArray())} {trigger["route"]} {trigger["authLevel"]}",
            "queueTrigger" => $"queue {trigger["queueName"]}",
            "timerTrigger" => $"timer {trigger["schedule"]} {(bool?)trigger["runOnStartup"] ?? false}",
            var other => throw new InvalidOperationException(other),
        } + (bindings.Any(b => (string)b!["direction"]! == "Out") ? " and answers" : "");
    }
}
