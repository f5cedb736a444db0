using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Hotline.Surveys.Outcomes;

/// <summary>How many outcomes of a kind the elements of a gateway had.</summary>
public sealed record OutcomeTally(ImmutableDictionary<string, ImmutableDictionary<OutcomeKind, int>> Gateways)
{
    public static OutcomeTally Empty { get; } = new(ImmutableDictionary<string, ImmutableDictionary<OutcomeKind, int>>.Empty);

    [JsonIgnore]
    public int Total => Gateways.Values.Sum(kinds => kinds.Values.Sum());

    public OutcomeTally Plus(string gateway, OutcomeKind kind, int count = 1)
    {
        var kinds = Gateways.GetValueOrDefault(gateway, ImmutableDictionary<OutcomeKind, int>.Empty);
        return new OutcomeTally(Gateways.SetItem(gateway, kinds.SetItem(kind, kinds.GetValueOrDefault(kind) + count)));
    }

    public OutcomeTally Plus(OutcomeTally other) => other.Gateways
        .SelectMany(gateway => gateway.Value.Select(kind => (Gateway: gateway.Key, Kind: kind.Key, Count: kind.Value)))
        .Aggregate(this, (sum, one) => sum.Plus(one.Gateway, one.Kind, one.Count));
}
