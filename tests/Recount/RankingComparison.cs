namespace Hotline.Recounting;

/// <summary>What was computed here beside what the app or a notice says.</summary>
internal static class RankingComparison
{
    public static IEnumerable<string> Of(StoredRound round, Counts counted, IReadOnlyList<ClassRanking> classes, Against given)
    {
        if (given.Ratings is { } ratings && ratings != counted.Total)
        {
            yield return $"answers in all: given {ratings}, recounted {counted.Total}";
        }

        foreach (var line in Counts(round, counted, given.Snapshot).Concat(classes.SelectMany(c => Of(c, given.Classes!.FirstOrDefault(g => g.Id == c.Class.Id)))))
        {
            yield return line;
        }

        foreach (var unknown in given.Classes!.Where(g => classes.All(c => c.Class.Id != g.Id)))
        {
            yield return $"class {unknown.Id}: given, not in the round";
        }
    }

    private static IEnumerable<string> Of(ClassRanking mine, GivenClass? given)
    {
        if (given is null)
        {
            return [$"class {mine.Class.Id}: not given"];
        }

        var units = mine.Units.SelectMany(u => Of(u, given.Units.FirstOrDefault(g => g.Unit == u.Unit.Id)));
        var unknown = given.Units.Where(g => mine.Units.All(u => u.Unit.Id != g.Unit)).Select(g => $"unit {g.Unit}: given, not in class {mine.Class.Id}");
        var best = Difference($"class {mine.Class.Id}, best", List(given.Best), List(mine.Best));
        return [.. units, .. unknown, .. best, .. Difference($"class {mine.Class.Id}, worst", List(given.Worst), List(mine.Worst))];
    }

    private static IEnumerable<string> Of(UnitFigures mine, GivenUnit? given) => given is null
        ? [$"unit {mine.Unit.Id}: not given"]
        :
        [
            .. Difference($"unit {mine.Unit.Id}, n", given.N, mine.N),
            .. Difference($"unit {mine.Unit.Id}, score", given.Score, mine.Score),
            .. Difference($"unit {mine.Unit.Id}, rank", given.Rank, mine.Rank),
        ];

    /// <summary>A snapshot's counts are those of the ballots; corrections stand beside them.</summary>
    private static IEnumerable<string> Counts(StoredRound round, Counts counted, GivenSnapshot? snapshot) =>
        snapshot is null ? []
        : snapshot.Counts.Count != counted.Answers.Length ? ["the snapshot has counts of another round"]
        : snapshot.Counts.Select((given, place) => (given, place)).Where(c => c.given != counted.Answers[c.place])
            .Select(c => $"snapshot, {TallyComparison.AnswerAt(round, c.place)}: given {c.given}, recounted {counted.Answers[c.place]}");

    private static IEnumerable<string> Difference<T>(string what, T given, T mine) =>
        EqualityComparer<T>.Default.Equals(given, mine) ? [] : [$"{what}: given {Text(given)}, recounted {Text(mine)}"];

    private static string Text(object? value) => value is null or "" ? "none" : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;

    private static string List(IEnumerable<GivenUnit> units) => List(units.Select(u => u.Unit));

    private static string List(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));
}
