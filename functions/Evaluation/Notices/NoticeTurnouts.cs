using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Notices;

/// <summary>How many were asked and how many ballots came back, added up.</summary>
internal static class NoticeTurnouts
{
    private const string All = "合计";

    private const string Uninvited = "未受邀";

    /// <summary>Each group, and all of them, in the order of the round; then who answered by text without being invited.</summary>
    public static IReadOnlyList<NoticeTurnout> ByGroup(Snapshot snapshot)
    {
        var cells = snapshot.Turnout.ToLookup(cell => cell.Invited > 0);
        return
        [
            .. cells[true].GroupBy(cell => cell.Group).Select(group => Of(NoticeWords.Group(group.Key), All, group)),
            .. cells[true].Any() ? [Of(All, All, cells[true])] : (NoticeTurnout[])[],
            .. cells[false].Any() ? [Of(Uninvited, All, cells[false])] : (NoticeTurnout[])[],
        ];
    }

    /// <summary>Each township with each of its groups, township by township; nothing where nobody is of any.</summary>
    public static IReadOnlyList<NoticeTurnout> ByArea(Snapshot snapshot) => snapshot.Turnout.All(cell => cell.Area.Length == 0) ? [] :
        [.. snapshot.Turnout.Where(cell => cell.Invited > 0).GroupBy(cell => cell.Area).SelectMany(area => area).Select(cell => Of(NoticeWords.Group(cell.Group), NoticeWords.NameOf(cell.Area, snapshot.Round), [cell]))];

    private static NoticeTurnout Of(string group, string area, IEnumerable<TurnoutCell> cells)
    {
        var (invited, returned) = cells.Aggregate((0, 0), (sum, cell) => (sum.Item1 + cell.Invited, sum.Item2 + cell.Returned));
        return new NoticeTurnout(group, area, invited, returned, NoticeWords.Share(returned, invited));
    }
}
