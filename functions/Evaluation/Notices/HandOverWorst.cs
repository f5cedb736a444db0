using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Notices;

/// <summary>Tells those who follow notices which units stand low and why, with the deadline that the notice prints.</summary>
public sealed class HandOverWorst(SnapshotStore snapshots, IEnumerable<IFollowNotice> followers)
{
    internal async Task RunAsync(Notice notice, CancellationToken cancel)
    {
        var snapshot = (await snapshots.FindAsync(notice.Round, notice.Snapshot, cancel))!.Snapshot;
        var plan = snapshot.Round.Plan;
        var results = ReadRanking.Of(snapshot, notice.PublishedAt!.Value).Classes;
        var units = results.SelectMany(c => c.Units).ToDictionary(u => u.Unit, StringComparer.Ordinal);
        var worst = results.SelectMany(c => NoticeReasons.Of(c, snapshot))
            .Select(low => new WorstUnit(low.Unit, low.Name, NoticeWords.Rank(units[low.Unit]), NoticeWords.Points(units[low.Unit].Score), low.Reasons, AspectsOf(low.Unit, snapshot)));
        var list = new WorstList(plan.Id, plan.Title, notice.Fields.Number, plan.Previous, notice.Fields.RectifyBy, notice.Fields.Calendar, [.. worst]);
        foreach (var follower in followers)
        {
            await follower.RunAsync(list, cancel);
        }
    }

    /// <summary>What comments on it were about, the most frequent first.</summary>
    private static IReadOnlyList<string> AspectsOf(string unit, Snapshot snapshot) => snapshot.Tags.TryGetValue(unit, out var tags)
        ? [.. tags.Where(t => t.Value > 0).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Key)]
        : [];
}
