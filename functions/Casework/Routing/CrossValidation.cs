using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>
/// Routes messages of which some are examples themselves: those are routed by models that saw neither them nor other messages of their
/// matter, so that figures and decisions are what a new message would get.
/// </summary>
internal sealed class CrossValidation(CityDirectory city, RoutingRules rules, IReadOnlyList<LabelledMessage> examples, RoutingOptions options)
{
    private const int Folds = 5;

    private readonly HashSet<(string, string)> texts = [.. examples.Select(Text)];
    private readonly Dictionary<int, Router> routers = [];

    public bool IsExample(LabelledMessage message) => texts.Contains(Text(message));

    public RoutingDecision Route(LabelledMessage message) => RouterFor(IsExample(message) ? Fold(MatterOf(message)) : -1).Route(message.Message);

    private Router RouterFor(int fold)
    {
        if (!routers.TryGetValue(fold, out var router))
        {
            var others = examples.Where(e => Fold(e.DuplicateCandidate) != fold).ToList();
            routers[fold] = router = new Router(city, rules, new TrainModel(city, rules, options).From(others));
        }

        return router;
    }

    /// <summary>The matter under which the examples know this text.</summary>
    private string MatterOf(LabelledMessage message) => examples.First(e => Text(e) == Text(message)).DuplicateCandidate;

    private static (string, string) Text(LabelledMessage message) => (message.Message.Title, message.Message.Body);

    private static int Fold(string matter) => (int)(matter.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) / 7 % Folds);
}
