using System.Diagnostics.CodeAnalysis;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// The ballots last written or read, so that a repeated or changed answer costs no read. Two generations: when the young one is full
/// the old one is dropped, which forgets about the least recently used without keeping a list of uses.
/// </summary>
internal sealed class RecentBallots(int capacity)
{
    private Dictionary<string, StoredBallot> young = new(StringComparer.Ordinal);
    private Dictionary<string, StoredBallot> old = new(StringComparer.Ordinal);

    public bool TryGet(string key, [MaybeNullWhen(false)] out StoredBallot ballot)
    {
        if (young.TryGetValue(key, out ballot))
        {
            return true;
        }

        if (old.TryGetValue(key, out ballot))
        {
            Put(key, ballot);
            return true;
        }

        return false;
    }

    public void Put(string key, StoredBallot ballot)
    {
        if (young.Count >= Math.Max(1, capacity / 2) && !young.ContainsKey(key))
        {
            (old, young) = (young, new Dictionary<string, StoredBallot>(StringComparer.Ordinal));
        }

        young[key] = ballot;
    }

    public void Clear()
    {
        young.Clear();
        old.Clear();
    }
}
