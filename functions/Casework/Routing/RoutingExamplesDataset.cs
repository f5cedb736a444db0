using Hotline.City.Datasets;
using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.Casework.Routing;

/// <summary>The dataset <c>routing-examples</c>: messages with how they were rightly dispatched, one JSON object per line.</summary>
internal sealed class RoutingExamplesDataset : IDataset
{
    public string Name => "routing-examples";

    public bool IsPublic => false;

    public IReadOnlyList<FileFormat> Formats { get; } = [FileFormat.JsonLines];

    public CityDirectory Read(DirectoryFile file, CityDirectory city, FileErrors errors)
    {
        if (FileLines.Text(file, errors) is not { } text)
        {
            return city;
        }

        var messages = new List<LabelledMessage>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, message) in MessageFile.Read(text, city, errors))
        {
            if (message.Expected is null)
            {
                errors.Add(line, "expected", "缺少此字段 / this field is missing");
            }
            else if (!ids.TryAdd(message.Id, line))
            {
                errors.Add(line, "id", $"与第 {ids[message.Id]} 行重复 / the same as in line {ids[message.Id]}");
            }
            else
            {
                messages.Add(message);
            }
        }

        return city.WithPart(new RoutingExamples(messages));
    }
}
