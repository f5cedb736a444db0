using System.Text.Json.Serialization;

namespace Hotline.Evaluation;

public enum RoundState
{
    /// <summary>Defined, nothing can be answered.</summary>
    Draft,

    /// <summary>Answers sent between opening and closing time count.</summary>
    Open,

    /// <summary>The shards are being sealed one by one.</summary>
    Closing,

    /// <summary>Sealed: its figures never change again.</summary>
    Closed,
}

/// <summary>A unit as it was when the round opened, with the code that stands for it in an SMS answer; empty in a hotline round.</summary>
public sealed record RosterUnit(string Id, string Name, string ClassId, string Code);

/// <summary>The class that a part of the roster is ranked in, as it was called when the round opened.</summary>
public sealed record RosterClass(string Id, string Name);

/// <summary>
/// An evaluation round (评议轮次). Classes, roster (its order is the order of every tally) and shard count are frozen when it opens.
/// </summary>
public sealed record Round(
    RoundPlan Plan,
    RoundState State,
    IReadOnlyList<RosterClass> Classes,
    IReadOnlyList<RosterUnit> Roster,
    int Shards,
    DateTimeOffset? ClosedAt)
{
    /// <summary>Where answers of a group that the round does not name are counted.</summary>
    public const string OtherGroup = "other";

    private readonly Dictionary<string, int> units = Places(Roster.Select(u => u.Id));
    private readonly Dictionary<string, int> groups = Places(AllGroups(Plan).Select(g => g.Id));

    // Without setters: a copy keeps the places below, so what they come from must not change.
    public RoundPlan Plan { get; } = Plan;

    public IReadOnlyList<RosterUnit> Roster { get; } = Roster;

    [JsonIgnore]
    public string Id => Plan.Id;

    /// <summary>The groups by their place in the tallies; <see cref="OtherGroup"/> is always among them.</summary>
    [JsonIgnore]
    public IReadOnlyList<GroupWeight> Groups => AllGroups(Plan);

    public static Round Draft(RoundPlan plan) => new(plan, RoundState.Draft, [], [], 0, null);

    public Round Open(IReadOnlyList<RosterClass> classes, IReadOnlyList<RosterUnit> roster, int shards) =>
        new(Plan, RoundState.Open, classes, roster, shards, null);

    public Round Close(DateTimeOffset now) => this with { State = RoundState.Closed, ClosedAt = now };

    public int? UnitPlace(string unit) => units.TryGetValue(unit, out var place) ? place : null;

    public int GroupPlace(string group) => groups.TryGetValue(group, out var place) ? place : groups[OtherGroup];

    public bool Admits(DateTimeOffset sentAt) => sentAt >= Plan.OpensAt && sentAt <= Plan.ClosesAt;

    internal Tally NewTally() => new(groups.Count, Roster.Count);

    /// <summary>With no group named every answer weighs the same; otherwise the others are counted and shown but weigh nothing.</summary>
    private static IReadOnlyList<GroupWeight> AllGroups(RoundPlan plan) => plan.Groups.Any(g => g.Id == OtherGroup)
        ? plan.Groups
        : [.. plan.Groups, new GroupWeight(OtherGroup, plan.Groups.Count == 0 ? 1 : 0)];

    private static Dictionary<string, int> Places(IEnumerable<string> ids) =>
        ids.Select((id, place) => (id, place)).ToDictionary(p => p.id, p => p.place, StringComparer.Ordinal);
}
