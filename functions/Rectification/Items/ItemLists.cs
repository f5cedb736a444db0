using Azure;
using Azure.Data.Tables;

namespace Hotline.Rectification.Items;

/// <summary>A page of a list; <paramref name="Next"/> asks for the one after it.</summary>
internal sealed record ItemPage(IReadOnlyList<ItemLine> Items, string? Next);

/// <summary>
/// Reads the lines and counts that <see cref="ItemStore"/> keeps. A page, a board and the open items are one request to storage per thousand of their
/// rows; closed items are never read for them.
/// </summary>
public sealed class ItemLists(TableServiceClient tables)
{
    private const int PageSize = 50;

    private readonly TableClient table = tables.GetTableClient(ItemStore.Table);

    /// <summary>By state, then the earliest deadline first.</summary>
    /// <param name="unit">Null for the whole city.</param>
    /// <param name="state">Null for all.</param>
    /// <param name="after">What the page before said; empty for the first.</param>
    /// <param name="cancel">Ends the read.</param>
    internal async Task<ItemPage> ReadAsync(string? unit, ItemState? state, string after, CancellationToken cancel)
    {
        var prefix = ItemRow.LinesOf(unit ?? ItemRow.City, state);
        var rows = await Range(prefix + after, prefix, PageSize, cancel).Take(PageSize).ToListAsync(cancel);
        return new ItemPage([.. rows.Select(row => row.Read<ItemLine>())], rows.Count == PageSize ? rows[^1].RowKey[prefix.Length..] : null);
    }

    /// <summary>All handed over and neither closed nor withdrawn; a unit's also where it is a co-unit.</summary>
    /// <param name="unit">Null for the whole city.</param>
    /// <param name="cancel">Ends the read.</param>
    internal async Task<IReadOnlyList<ItemLine>> ReadOpenAsync(string? unit, CancellationToken cancel)
    {
        var list = unit ?? ItemRow.City;
        var (first, last) = (ItemRow.LinesOf(list, ItemState.HandedOver), ItemRow.LinesOf(list, ItemState.Submitted));
        return await Range(first, last, null, cancel).Select(row => row.Read<ItemLine>()).ToListAsync(cancel);
    }

    /// <summary>Everything a unit ever had; for what happens with a notice, not for a page.</summary>
    internal async Task<IReadOnlyList<ItemLine>> ReadAllAsync(string unit, CancellationToken cancel)
    {
        var prefix = ItemRow.LinesOf(unit);
        return await Range(prefix, prefix, null, cancel).Select(row => row.Read<ItemLine>()).ToListAsync(cancel);
    }

    /// <param name="unit">Null for every unit that ever had an item.</param>
    /// <param name="cancel">Ends the read.</param>
    internal async Task<Dictionary<string, UnitCounts>> ReadCountsAsync(string? unit, CancellationToken cancel)
    {
        if (unit is not null)
        {
            var row = await table.GetEntityIfExistsAsync<ItemRow>(ItemStore.Partition, ItemRow.Counts + unit, cancellationToken: cancel);
            return row.HasValue ? new Dictionary<string, UnitCounts> { [unit] = row.Value!.Read<UnitCounts>() } : [];
        }

        var rows = Range(ItemRow.Counts, ItemRow.Counts, null, cancel);
        return await rows.ToDictionaryAsync(row => row.RowKey[ItemRow.Counts.Length..], row => row.Read<UnitCounts>(), StringComparer.Ordinal, cancel);
    }

    /// <summary>Keys behind <paramref name="after"/>, to the last that begins with <paramref name="last"/>; none holds a '~', nor ends in a dot.</summary>
    private AsyncPageable<ItemRow> Range(string after, string last, int? size, CancellationToken cancel) => table.QueryAsync<ItemRow>(
        TableClient.CreateQueryFilter($"PartitionKey eq {ItemStore.Partition} and RowKey gt {after} and RowKey lt {last + "~"}"), size, cancellationToken: cancel);
}
