namespace Hotline.Recounting;

/// <summary>A unit of the roster.</summary>
internal sealed record StoredUnit(string Id, string Name, string ClassId);

/// <summary>A class that units are ranked in.</summary>
internal sealed record StoredClass(string Id, string Name);

/// <summary>Respondents invited of a group in a township; here only for the order of the townships.</summary>
internal sealed record StoredInvited(string Group, string Area);

/// <summary>A round as its row has it, with the lists whose order is that of every count.</summary>
internal sealed record StoredRound(
    StoredPlan Plan, IReadOnlyList<StoredClass> Classes, IReadOnlyList<StoredUnit> Roster, int Shards, IReadOnlyList<StoredInvited> Invited)
{
    private const string Other = "other";

    /// <summary>The plan's, and at the end, unless it is there, the one for all others: it weighs something only when it is the only one.</summary>
    public IReadOnlyList<StoredGroup> Groups { get; } = Plan.Groups.Any(g => g.Id == Other)
        ? Plan.Groups
        : [.. Plan.Groups, new StoredGroup(Other, Plan.Groups.Count == 0 ? 1 : 0, 0)];

    public IReadOnlyList<StoredQuestion> Questions { get; } = Plan.Questions.Count == 0 ? [new StoredQuestion("overall", 1)] : Plan.Questions;

    /// <summary>Townships in the order in which they were invited; that of respondents of none is "".</summary>
    public IReadOnlyList<string> Areas { get; } = [.. Invited.Select(i => i.Area).Append("").Distinct(StringComparer.Ordinal)];

    /// <summary>A question about a unit is an item.</summary>
    public int Items => Roster.Count * Questions.Count;

    /// <summary>A group in a township is a cell.</summary>
    public int Cells => Groups.Count * Areas.Count;
}
