namespace Hotline.Rectification;

/// <summary>Merges problems into a draft, or takes them out of it. Each says itself where it is, so a run that died half-way is simply repeated.</summary>
public sealed class MergeProblems(ItemStore items, ProblemStore problems)
{
    /// <returns>The item's problems then; null when one is not free, or the item is no draft.</returns>
    public async Task<IReadOnlyList<ListedProblem>?> RunAsync(string item, IReadOnlyList<string> ids, bool takeOut, CancellationToken cancel)
    {
        if (await items.FindAsync(item, cancel) is not { Item.State: ItemState.Draft })
        {
            return null;
        }

        var (from, to) = takeOut ? (item, "") : ("", item);
        foreach (var id in ids)
        {
            if (!await problems.TryMoveAsync(id, from, to, cancel))
            {
                return null;
            }
        }

        return await problems.ReadAsync(item, cancel);
    }
}
