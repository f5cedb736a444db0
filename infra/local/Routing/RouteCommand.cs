using System.CommandLine;
using System.Text.Json;
using Hotline.Casework.Routing;
using Hotline.City.Directory;
using Hotline.City.Files;
using Hotline.Platform.Http;

namespace Hotline.Local;

/// <summary>Routes a file of messages by a city's files, without any storage: what a city tries on last year's messages before a catalogue goes live.</summary>
internal static class RouteCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Messages, one JSON object per line; with \"expected\", figures are printed too." };
        var city = new Option<DirectoryInfo>("--city")
        {
            Description = "Folder with classes, units, catalogue, routing-rules and routing-examples.",
            DefaultValueFactory = _ => new DirectoryInfo(LoadSample.Folder),
        };
        var command = new Command("route", "Route a file of messages: decisions on standard output, figures on standard error.") { file, city };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(city), Console.Out, Console.Error));
        return command;
    }

    /// <returns>The exit code: 1 when a line could not be read, though all others were routed.</returns>
    public static int Run(FileInfo file, DirectoryInfo folder, TextWriter output, TextWriter remarks)
    {
        var city = RoutingCity.Read(folder);
        var errors = new FileErrors();
        var messages = MessageFile.Read(RoutingCity.Text(file), city, errors).Select(m => m.Message).ToList();
        foreach (var error in errors.ToList())
        {
            remarks.WriteLine($"{file.Name}:{error.Line}: {error.Path}: {error.Message}");
        }

        var decided = Route(city, messages, output, remarks);
        RoutingFigures.Write(decided, remarks);
        return errors.Count == 0 ? 0 : 1;
    }

    private static List<Decided> Route(CityDirectory city, List<LabelledMessage> messages, TextWriter output, TextWriter remarks)
    {
        var examples = city.Part<RoutingExamples>()?.Messages ?? [];
        var validation = new CrossValidation(city, city.Part<RoutingRules>() ?? RoutingRules.None, examples, new RoutingOptions());
        var known = messages.Count(validation.IsExample);
        remarks.WriteLine($"{messages.Count} messages; {examples.Count} past dispatches to learn from.");
        if (known > 0)
        {
            remarks.WriteLine($"{known} of the messages are past dispatches themselves: routed by models that did not see them (cross-validated).");
        }

        var decided = new List<Decided>();
        foreach (var message in messages)
        {
            decided.Add(new Decided(message, validation.Route(message)));
            output.WriteLine(JsonSerializer.Serialize(RoutedLine.Of(decided[^1]), Json.Options));
        }

        return decided;
    }
}
