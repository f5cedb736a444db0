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
        for (var part = 0; part == 0 || !bytes.IsEmpty; part++)
        {
            var length = Math.Min(PerProperty, bytes.Length);
            row[NameOf(name, part)] = bytes[..length].ToArray();
            bytes = bytes[length..];
        }
    }

    /// <returns>Null when the row has none.</returns>
    public static byte[]? Get(TableEntity row, string name)
    {
        var parts = new List<byte[]>();
        while (row.GetBinary(NameOf(name, parts.Count)) is { } part)
        {
            parts.Add(part);
        }

        return parts.Count switch { 0 => null, 1 => parts[0], _ => [.. parts.SelectMany(p => p)] };
    }

    private static string NameOf(string name, int part) =>
        part == 0 ? name : name + part.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
