using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Snapshots;

/// <summary>Ballots invited and returned of one group in one township (its unit id; empty for none).</summary>
public sealed record TurnoutCell(string Group, string Area, int Invited, int Returned);

/// <summary>The ranks of the round before, by unit.</summary>
public sealed record PreviousRanks(string Round, string Title, IReadOnlyDictionary<string, int> Ranks);

/// <summary>
/// All that the results of a round rest on, fixed when it is frozen: the same snapshot always gives the same results. A decided objection
/// adds a correction and makes the next version; what was counted stays as it was.
/// </summary>
/// <param name="Version">From 1.</param>
/// <param name="Round">With its plan: rules, classes, roster.</param>
/// <param name="Counts">Group × unit × question × level, in the order of the round's lists, levels from 1 to 5.</param>
/// <param name="Turnout">Of all groups and townships.</param>
/// <param name="Indicators">By unit.</param>
/// <param name="Tags">What ballots' comments said about a unit, by tag, and how often.</param>
/// <param name="Previous">Null when there is none to compare with.</param>
/// <param name="Corrections">In the order in which they were decided.</param>
public sealed record Snapshot(
    int Version,
    Round Round,
    IReadOnlyList<int> Counts,
    IReadOnlyList<TurnoutCell> Turnout,
    IReadOnlyDictionary<string, IReadOnlyDictionary<Indicator, Share>> Indicators,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Tags,
    PreviousRanks? Previous,
    IReadOnlyList<Correction> Corrections)
{
    private static readonly Dictionary<string, IReadOnlyDictionary<Indicator, Share>> NoIndicators = [];
    private static readonly Dictionary<string, IReadOnlyDictionary<string, int>> NoTags = [];

    /// <summary>What was counted and nothing beside it.</summary>
    internal static Snapshot OfNow(Round round, Tally tally) => new(1, round, tally.Counts.ToArray(), TurnoutOf(round, tally), NoIndicators, NoTags, null, []);

    /// <summary>Cells that nobody was invited in are there only if a ballot came from them.</summary>
    internal static IReadOnlyList<TurnoutCell> TurnoutOf(Round round, Tally tally) =>
    [
        .. from area in round.Areas
           from @group in round.Groups
           let invited = round.Invited.Where(i => i.Group == @group.Id && i.Area == area).Sum(i => i.Count)
           let returned = tally.Ballots[round.CellPlace(@group.Id, area)]
           where invited + returned > 0
           select new TurnoutCell(@group.Id, area, invited, returned),
    ];
}
