namespace Hotline.Evaluation.Comments;

/// <summary>How often comments on a unit were given a tag, for a round's snapshot. Reads all comments of the round: not for a request's path.</summary>
public sealed class CountTags(CommentStore comments)
{
    private const int Page = 1000;

    internal async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>> RunAsync(string round, CancellationToken cancel)
    {
        var counts = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        for (var after = ""; await comments.ReadAsync(round, after, Page, cancel) is { Count: > 0 } page; after = page[^1].Id)
        {
            foreach (var (unit, tag) in page.SelectMany(c => c.Tags, (c, tag) => (c.Unit, tag)))
            {
                counts.TryAdd(unit, new Dictionary<string, int>(StringComparer.Ordinal));
                counts[unit][tag] = counts[unit].GetValueOrDefault(tag) + 1;
            }
        }

        return counts.ToDictionary(u => u.Key, u => (IReadOnlyDictionary<string, int>)u.Value, StringComparer.Ordinal);
    }
}
