using Hotline.Casework.Routing;
using Hotline.City.Directory;
using Hotline.Local;

namespace Hotline.Tests.Casework.Routing;

/// <summary>The sample city with its rules and past dispatches.</summary>
internal static class Sample
{
    public static DirectoryInfo Folder { get; } = new(Path.Combine(Repository.Root, "infra", "local", "sample"));

    public static CityDirectory City { get; } = RoutingCity.Read(Folder);

    public static RoutingRules Rules => City.Part<RoutingRules>()!;

    public static IReadOnlyList<LabelledMessage> Messages => City.Part<RoutingExamples>()!.Messages;

    public static Router Trained { get; } = new(City, Rules, Train(Messages));

    public static RoutingModel Train(IReadOnlyList<LabelledMessage> messages) =>
        new TrainModel(City, Rules, new RoutingOptions()).From(messages);

    public static MessageText Text(string body, string title = "", string? hint = null, string? place = null, string? category = null) =>
        new(TicketType.Complaint, category, title, body, hint, place);
}
