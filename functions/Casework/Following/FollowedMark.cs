using Azure;

namespace Hotline.Casework.WorkLists;

/// <summary>A line that lies or may lie in the lists; <paramref name="ClaimedAt"/> is when a run last said that it would write it.</summary>
internal sealed record WrittenLine(LineKey Key, DateTimeOffset ClaimedAt);

/// <summary>
/// Every line of a ticket that lies in the lists or that a run under way may still write. A run claims its lines here before it writes
/// them; what another run has claimed of late stays known although nobody wants it, since that run may write it after all: if it lives it
/// finds that it was overtaken and tidies up, if it died its message comes again and tidies up.
/// </summary>
internal sealed record WrittenLines(string Number, int Version, IReadOnlyList<WrittenLine> Lines, ETag? ETag)
{
    /// <summary>Longer than any run takes.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    public IEnumerable<LineKey> NotIn(IReadOnlyList<LineKey> wanted) => Lines.Select(l => l.Key).Except(wanted);

    public WrittenLines Claim(int version, IReadOnlyList<LineKey> wanted, DateTimeOffset now) => this with
    {
        Version = version,
        Lines = [.. Lines.Where(l => !wanted.Contains(l.Key)), .. wanted.Select(key => new WrittenLine(key, now))],
    };

    public WrittenLines Settle(IReadOnlyList<LineKey> wanted, DateTimeOffset now) => this with
    {
        Lines = [.. Lines.Where(l => wanted.Contains(l.Key) || now - l.ClaimedAt < Late)],
    };
}
