using Azure.Data.Tables;

namespace Hotline.Platform.Storage;

/// <summary>
/// Bytes of a row that do not fit the 64 KiB of one property: they go on in <c>Name1</c>, <c>Name2</c> …. A merge may leave the tail of
/// an older, longer value behind, so what is in them must say itself where it ends.
/// </summary>
internal static class LongBytes
{
    private const int PerProperty = 64 * 1024;

    public static void Put(TableEntity row, string name, ReadOnlySpan<byte> bytes)
    {
        foreach (var (part, some) in bytes.ToArray().Chunk(PerProperty).DefaultIfEmpty([]).Index())
        {
            row[NameOf(name, part)] = some;
        }
    }

    /// <returns>Null when the row has none.</returns>
    public static byte[]? Get(TableEntity row, string name)
    {
        byte[][] parts = [.. Enumerable.Range(0, row.Count).Select(part => row.GetBinary(NameOf(name, part))).TakeWhile(part => part is not null)];
        return parts.Length == 0 ? null : [.. parts.SelectMany(p => p)];
    }

    private static string NameOf(string name, int part) =>
        part == 0 ? name : name + part.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
