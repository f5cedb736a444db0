using Hotline.City.Directory;
using Microsoft.Extensions.Options;

namespace Hotline.Casework.Routing;

/// <summary>
/// The router for the directory as it is now. When city, rules or examples change, a new model is learned in the background (seconds of one
/// core); until it is ready, messages are routed by the rules alone or, where only corrections came, by the model before.
/// </summary>
public sealed class CurrentRouter(LiveDirectory directory, IOptions<RoutingOptions> options)
{
    private readonly Lock changing = new();
    private volatile Training? training;

    /// <summary>Never waits.</summary>
    public Router Get() => Latest().Best;

    /// <summary>Waits until the model for the present directory is learned: for handlers that can take their time.</summary>
    public Task<Router> GetTrainedAsync(CancellationToken cancel) => Latest().Trained.WaitAsync(cancel);

    /// <summary>Takes over what the desk corrected; the list replaces the one before. A correction with the id of an example replaces that.</summary>
    internal void Teach(IReadOnlyList<LabelledMessage> corrections)
    {
        lock (changing)
        {
            var city = directory.Current;
            training = Train(city, corrections, training?.City == city ? training.Best : null);
        }
    }

    private Training Latest()
    {
        if (training is { } latest && ReferenceEquals(latest.City, directory.Current))
        {
            return latest;
        }

        lock (changing)
        {
            var city = directory.Current;
            return training is { } other && ReferenceEquals(other.City, city) ? other : training = Train(city, training?.Corrections ?? [], before: null);
        }
    }

    private Training Train(CityDirectory city, IReadOnlyList<LabelledMessage> corrections, Router? before)
    {
        var rules = city.Part<RoutingRules>() ?? RoutingRules.None;
        var corrected = corrections.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var examples = city.Part<RoutingExamples>()?.Messages.Where(e => !corrected.Contains(e.Id)) ?? [];
        var train = new TrainModel(city, rules, options.Value);
        var trained = Task.Run(() => new Router(city, rules, train.From([.. examples, .. corrections])));
        return new Training(city, corrections, before ?? new Router(city, rules), trained);
    }

    private sealed record Training(CityDirectory City, IReadOnlyList<LabelledMessage> Corrections, Router Before, Task<Router> Trained)
    {
        public Router Best => Trained.IsCompletedSuccessfully ? Trained.Result : Before;
    }
}
