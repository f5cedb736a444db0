using System.Globalization;
using CsvHelper;

namespace Hotline.Recounting;

/// <summary>A published notice.csv, read as anybody would: a line per unit with class, rank, list, id, name, score, interval and number of answers.</summary>
internal static class PublishedTable
{
    public static IReadOnlyList<GivenClass> Read(string file, StoredRound round)
    {
        using var reader = CsvReader.FromText(File.ReadAllText(file), new CsvReaderOptions { Separator = ',', HasHeader = false });
        var lines = new List<(string Class, string List, GivenUnit Unit)>();
        reader.Read();
        while (reader.Read())
        {
            lines.Add((reader.GetString(0), reader.GetString(2), UnitOf(reader)));
        }

        return [.. lines.GroupBy(l => l.Class, StringComparer.Ordinal).Select(c => new GivenClass(
            round.Classes.FirstOrDefault(known => known.Name == c.Key)?.Id ?? c.Key,
            [.. c.Select(l => l.Unit)],
            Listed(c, "最好"),
            Listed(c, "最差")))];
    }

    private static GivenUnit UnitOf(CsvReader line)
    {
        // A shared rank has words behind the number.
        var rank = string.Concat(line.GetString(1).TakeWhile(char.IsAsciiDigit));
        var score = line.GetString(5);
        return new GivenUnit(
            line.GetString(3),
            int.Parse(line.GetString(7), CultureInfo.InvariantCulture),
            score == "—" ? null : decimal.Parse(score, CultureInfo.InvariantCulture),
            rank.Length == 0 ? null : int.Parse(rank, CultureInfo.InvariantCulture),
            null);
    }

    private static List<GivenUnit> Listed(IEnumerable<(string Class, string List, GivenUnit Unit)> lines, string list) =>
        [.. lines.Where(l => l.List.StartsWith(list, StringComparison.Ordinal)).Select(l => l.Unit)];
}
