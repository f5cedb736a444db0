using System.Text.Json.Serialization;

namespace Hotline.Evaluation.Rounds;

public enum RoundState
{
    /// <summary>Defined, nothing can be answered.</summary>
    Draft,

    /// <summary>Answers sent between opening and closing time count.</summary>
    Open,

    /// <summary>The shards are being sealed one by one.</summary>
    Closing,

    /// <summary>Sealed: no ballot changes any more. It is counted, and the count confirmed.</summary>
    Closed,

    /// <summary>Counted, confirmed and fixed as a snapshot; nobody can tell any more who gave which ballot.</summary>
    Frozen,

    /// <summary>Units may object to their results.</summary>
    Objections,

    /// <summary>Its notice is public.</summary>
    Published,

    /// <summary>归档: nothing is to come.</summary>
    Archived,
}

/// <summary>A unit as it was when the round opened, with the code that stands for it in an SMS answer; empty in a hotline round.</summary>
public sealed record RosterUnit(string Id, string Name, string ClassId, string Code);

/// <summary>How many respondents of a group in a township (its unit id; empty for none) were invited.</summary>
public sealed record InvitedCell(string Group, string Area, int Count);

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

    private readonly Dictionary<string, int> questions = Places(AllQuestions(Plan).Select(q => q.Id));
    private readonly Dictionary<string, int> areas = new(StringComparer.Ordinal) { [""] = 0 };

    // Without setters: a copy keeps the places below, so what they come from must not change.
    public RoundPlan Plan { get; } = Plan;

    public IReadOnlyList<RosterUnit> Roster { get; } = Roster;

    [JsonIgnore]
    public string Id => Plan.Id;

    /// <summary>The groups by their place in the tallies; <see cref="OtherGroup"/> is always among them.</summary>
    [JsonIgnore]
    public IReadOnlyList<GroupWeight> Groups => AllGroups(Plan);

    [JsonIgnore]
    public IReadOnlyList<Question> Questions => AllQuestions(Plan);

    /// <summary>How many were invited when it opened, by group and township; the townships' order is that of the tallies.</summary>
    public IReadOnlyList<InvitedCell> Invited
    {
        get;
        init
        {
            field = value;
            areas = Places(value.Select(i => i.Area).Append("").Distinct());
        }
    } = [];

    /// <summary>The list of those invited, see <see cref="Hotline.Evaluation.Rounds.Invitees"/>; null before it opened.</summary>
    public string? Invitees { get; init; }

    /// <summary>Units may object before this instant, UTC; null until the window is opened.</summary>
    public DateTimeOffset? ObjectionsUntil { get; init; }

    /// <summary>Version of the working-day calendar it was computed with.</summary>
    public string? ObjectionsCalendar { get; init; }

    /// <summary>The townships that respondents are of, and "" for none.</summary>
    [JsonIgnore]
    public IEnumerable<string> Areas => areas.Keys;

    /// <summary>Makes the keys of ballots. It is destroyed when the round is frozen, and from then on nobody can tell whose a ballot is. Never in an answer or a snapshot.</summary>
    [JsonIgnore]
    public string? Salt { get; init; }

    /// <summary>Everybody may see its results.</summary>
    [JsonIgnore]
    public bool IsPublic => State is RoundState.Published or RoundState.Archived;

    public static Round Draft(RoundPlan plan) => new(plan, RoundState.Draft, [], [], 0, null);

    public Round Open(IReadOnlyList<RosterClass> classes, IReadOnlyList<RosterUnit> roster, int shards) =>
        new(Plan, RoundState.Open, classes, roster, shards, null);

    public Round Close(DateTimeOffset now) => this with { State = RoundState.Closed, ClosedAt = now };

    public int? UnitPlace(string unit) => units.TryGetValue(unit, out var place) ? place : null;

    public int GroupPlace(string group) => groups.TryGetValue(group, out var place) ? place : groups[OtherGroup];

    /// <summary>Where the tallies count what is said to a question about a unit.</summary>
    public int? ItemPlace(string unit, string question) =>
        UnitPlace(unit) is { } place && questions.TryGetValue(question, out var asked) ? (place * questions.Count) + asked : null;

    public int AreaPlace(string area) => areas.TryGetValue(area, out var place) ? place : areas[""];

    /// <summary>Where the tallies count the ballots of a group in a township.</summary>
    public int CellPlace(string group, string area) => (GroupPlace(group) * areas.Count) + AreaPlace(area);

    public bool Admits(DateTimeOffset sentAt) => sentAt >= Plan.OpensAt && sentAt <= Plan.ClosesAt;

    /// <summary>With no group named every answer weighs the same; otherwise the others are counted and shown but weigh nothing.</summary>
    private static IReadOnlyList<GroupWeight> AllGroups(RoundPlan plan) => plan.Groups.Any(g => g.Id == OtherGroup)
        ? plan.Groups
        : [.. plan.Groups, new GroupWeight(OtherGroup, plan.Groups.Count == 0 ? 1 : 0)];

    private static IReadOnlyList<Question> AllQuestions(RoundPlan plan) => plan.Questions.Count == 0 ? [Question.Overall] : plan.Questions;

    private static Dictionary<string, int> Places(IEnumerable<string> ids) =>
        ids.Select((id, place) => (id, place)).ToDictionary(p => p.id, p => p.place, StringComparer.Ordinal);
}
