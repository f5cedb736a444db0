using System.Reflection;
using System.Text.RegularExpressions;
using Hotline.Pages;
using Microsoft.Azure.Functions.Worker;
using YamlDotNet.RepresentationModel;

namespace Hotline.Tests.Contract;

public sealed partial class TheApiDocument
{
    private static readonly HashSet<string> Verbs = ["get", "head", "post", "put", "patch", "delete", "options"];

    [Fact]
    public void Describes_every_route_and_nothing_else()
    {
        var triggers = Triggers().Order().ToList();
        var described = Described().Order().ToList();

        Assert.NotEmpty(triggers);
        Assert.Equal(triggers, described);
    }

    [Fact]
    public void Says_for_every_operation_what_it_answers()
    {
        var silent = from path in Paths()
                     from operation in (YamlMappingNode)path.Value
                     where Verbs.Contains(operation.Key.ToString())
                     let body = (YamlMappingNode)operation.Value
                     where !body.Children.ContainsKey("summary") || !body.Children.ContainsKey("responses")
                     select $"{operation.Key} {path.Key}";

        Assert.Empty(silent);
    }

    [Fact]
    public void Refers_only_to_components_that_exist()
    {
        var text = File.ReadAllText(Document);
        var root = (YamlMappingNode)Load().RootNode;
        var missing = Reference().Matches(text).Select(m => m.Groups[1].Value).Distinct().Where(reference => !Exists(root, reference));

        Assert.Empty(missing);
    }

    private static string Document => Path.Combine(Repository.Root, "functions", "openapi.yaml");

    private static IEnumerable<string> Triggers() =>
        from type in typeof(PageFiles).Assembly.GetExportedTypes()
        from method in type.GetMethods()
        where method.GetCustomAttribute<FunctionAttribute>() is { Name: not "ZPages" }
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        from verb in trigger.Methods!
        select $"/{Constraint().Replace(trigger.Route!, "}")} {verb}";

    private static IEnumerable<string> Described() =>
        from path in Paths()
        from operation in (YamlMappingNode)path.Value
        where Verbs.Contains(operation.Key.ToString())
        select $"{path.Key} {operation.Key}";

    private static YamlMappingNode Paths() => (YamlMappingNode)Load().RootNode["paths"];

    private static YamlDocument Load()
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Document);
        yaml.Load(reader);
        return yaml.Documents[0];
    }

    private static bool Exists(YamlNode root, string reference)
    {
        foreach (var name in reference.Split('/'))
        {
            if (root is not YamlMappingNode map || !map.Children.TryGetValue(name, out var next))
            {
                return false;
            }

            root = next;
        }

        return true;
    }

    [GeneratedRegex("#/([A-Za-z0-9/_-]+)")]
    private static partial Regex Reference();

    [GeneratedRegex(":[^}]*}")]
    private static partial Regex Constraint();
}
