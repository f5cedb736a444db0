using System.Globalization;
using System.Runtime.InteropServices;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Casework.Duplicates;

/// <summary>Table <c>matters</c>: partition = a writer (keyed hash) or a category, newest filing first.</summary>
internal sealed class DuplicateRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Number { get; set; } = "";

    public DateTimeOffset FiledAt { get; set; }

    public string Places { get; set; } = "";

    public byte[] Words { get; set; } = [];

    public static (string PartitionKey, string RowKey) Keys(string partition, DateTimeOffset filedAt, string number) =>
        (partition, $"{(DateTimeOffset.MaxValue.Ticks - filedAt.UtcTicks).ToString("D19", CultureInfo.InvariantCulture)}-{number}");

    public static DuplicateRow From(string partition, DuplicateCandidate matter)
    {
        var (key, row) = Keys(partition, matter.FiledAt, matter.Number);
        return new DuplicateRow
        {
            PartitionKey = key,
            RowKey = row,
            Number = matter.Number,
            FiledAt = matter.FiledAt,
            Places = string.Join('|', matter.Places),
            Words = [.. MemoryMarshal.AsBytes<ushort>(matter.Words)],
        };
    }

    public DuplicateCandidate ToMatter() =>
        new(Number, FiledAt, Places.Split('|', StringSplitOptions.RemoveEmptyEntries), [.. MemoryMarshal.Cast<byte, ushort>(Words)]);
}
