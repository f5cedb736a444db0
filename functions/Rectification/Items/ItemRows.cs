using Azure;
using Azure.Data.Tables;

namespace Hotline.Rectification.Items;

/// <summary>What a change of an item writes beside the item: steps and lines. Pure.</summary>
internal static class ItemRows
{
    public static IEnumerable<TableTransactionAction> Steps(string id, int before, IReadOnlyList<Step> added) =>
        added.Select((step, i) => new TableTransactionAction(TableTransactionActionType.Add, ItemRow.Of(ItemRow.StepOf(id, before + i + 1), step)));

    /// <summary>Only what changes. An item is on the lists of its units once it was handed over.</summary>
    public static IEnumerable<TableTransactionAction> Lines(Item? before, Item after)
    {
        var (old, now) = (before is null ? [] : LinesOf(before), LinesOf(after));
        var gone = old.Keys.Except(now.Keys).Select(key => new TableTransactionAction(TableTransactionActionType.Delete, old[key], ETag.All));
        var changed = now.Where(line => old.GetValueOrDefault(line.Key)?.Whole != line.Value.Whole)
            .Select(line => new TableTransactionAction(TableTransactionActionType.UpsertReplace, line.Value));
        return gone.Concat(changed);
    }

    private static Dictionary<string, ItemRow> LinesOf(Item item)
    {
        var line = ItemLine.Of(item);
        var units = item.HandedOn is null ? [] : item.Matter.Co.Prepend(item.Matter.Lead);
        return units.Prepend(ItemRow.City).Select(list => ItemRow.Of(ItemRow.LineOf(list, line), line)).ToDictionary(row => row.RowKey, StringComparer.Ordinal);
    }
}
