namespace Hotline.Platform.Storage;

/// <summary>What waits for its commit, by row: all that goes into one row goes out together, and no row overtakes one that has waited longer.</summary>
internal sealed class WaitingRows<TWork>
{
    private readonly Queue<Row> order = new();
    private readonly Dictionary<object, Row> rows = [];

    /// <summary>A row may stand for several of the transaction: that is its size.</summary>
    public void Add(object key, int size, TWork work)
    {
        if (!rows.TryGetValue(key, out var row))
        {
            row = new Row(key);
            order.Enqueue(row);
            rows.Add(key, row);
        }

        row.Size = Math.Max(row.Size, size);
        row.Work.Add(work);
    }

    /// <summary>The rows that have waited longest, as many as fit.</summary>
    public List<TWork> Take(int most)
    {
        var taken = new List<TWork>();
        while (order.TryPeek(out var row) && (most -= row.Size) >= 0)
        {
            order.Dequeue();
            rows.Remove(row.Key);
            taken.AddRange(row.Work);
        }

        return taken;
    }

    private sealed class Row(object key)
    {
        public object Key => key;

        public int Size { get; set; }

        public List<TWork> Work { get; } = [];
    }
}
