using System.Text.Json.Serialization;
using Azure;

namespace Hotline.Casework.Following;

/// <summary>
/// A row that lies or may lie there. <paramref name="Hash"/> is what it should say, null when nobody wants it any more. A run that was
/// overtaken at <paramref name="DoubtAt"/> may write it after all.
/// </summary>
internal sealed record MarkedRow(string Table, string Partition, string Row, string? Hash, DateTimeOffset? DoubtAt)
{
    [JsonIgnore]
    public RowKey Key => new(Table, Partition, Row);
}

/// <summary>
/// How far a ticket was followed, and every row derived from it that lies or that a run under way may still write. A run claims its rows
/// here before it writes them and settles afterwards. What a run had claimed that was overtaken stays named for a while although nobody
/// wants it: if that run lives it finds that it was overtaken and begins again, if it died its message comes again.
/// </summary>
internal sealed record FollowedMark(string Number, int Steps, bool IsSettled, IReadOnlyList<MarkedRow> Rows, ETag? ETag)
{
    /// <summary>Longer than any run takes.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    public bool Names(RowKey key) => Rows.Any(r => r.Key == key);

    /// <summary>Whether the row lies there as it should, by what was last settled.</summary>
    public bool IsSure(ProjectedRow wanted) => IsSettled && Rows.Any(r => r.Key == wanted.Key && r.Hash == wanted.Hash && r.DoubtAt is null);

    /// <summary>Whether somebody claimed or settled these very rows.</summary>
    public bool Wants(IReadOnlyList<ProjectedRow> wanted) =>
        Rows.Where(r => r.Hash is not null).Select(r => (r.Key, r.Hash)).ToHashSet().SetEquals(wanted.Select(w => (w.Key, (string?)w.Hash)));

    public IReadOnlyList<RowKey> NotIn(IReadOnlyList<ProjectedRow> wanted) => [.. Rows.Select(r => r.Key).Except(wanted.Select(w => w.Key))];

    public FollowedMark Claim(IReadOnlyList<ProjectedRow> wanted, DateTimeOffset now) => this with
    {
        IsSettled = false,
        Rows = [.. wanted.Select(w => Marked(w.Key, w.Hash, now)), .. NotIn(wanted).Select(key => Marked(key, null, now))],
    };

    public FollowedMark Settle(int steps, DateTimeOffset now) => this with
    {
        Steps = Math.Max(Steps, steps),
        IsSettled = true,
        Rows = [.. Rows.Select(r => now - r.DoubtAt < Late ? r : r with { DoubtAt = null }).Where(r => r is { Hash: not null } or { DoubtAt: not null })],
    };

    private MarkedRow Marked(RowKey key, string? hash, DateTimeOffset now)
    {
        var before = Rows.FirstOrDefault(r => r.Key == key);
        return new MarkedRow(key.Table, key.Partition, key.Row, hash, IsSettled || before is null ? before?.DoubtAt : now);
    }
}
