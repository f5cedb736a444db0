namespace Hotline.Sms.Outbox;

/// <summary>What somebody wants of texts that share a transaction. Pure, and harmless when it was made before.</summary>
/// <param name="rows">The texts it is about; null for all that begin with <paramref name="prefix"/>.</param>
/// <param name="prefix">See <paramref name="rows"/>; of one batch, at most 99.</param>
/// <param name="added">Put there if they are not.</param>
/// <param name="change">Made to those that are there.</param>
internal sealed class OutboxChange(IReadOnlyCollection<string>? rows, string prefix, IReadOnlyList<OutboxItem> added, Func<OutboxItem, OutboxItem> change)
{
    public IReadOnlyCollection<string>? Rows => rows;

    public string Prefix => prefix;

    /// <summary>How many texts it may change.</summary>
    public int Most => rows?.Count ?? OutboxStore.MostPerChange;

    /// <summary>The texts it is about, as they were right after it.</summary>
    public IReadOnlyList<OutboxItem> Made { get; private set; } = [];

    /// <param name="items">All that are there, by row; changed.</param>
    public void MakeTo(SortedDictionary<string, OutboxItem> items)
    {
        List<OutboxItem> about = [.. rows is null ? items.Values.Where(item => item.Row.StartsWith(prefix, StringComparison.Ordinal)) : rows.Where(items.ContainsKey).Select(row => items[row])];
        Made = [.. about.Select(change), .. added.ExceptBy(about.Select(item => item.Row), item => item.Row)];
        foreach (var item in Made)
        {
            items[item.Row] = item;
        }
    }
}
