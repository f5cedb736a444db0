using Azure;
using Azure.Data.Tables;

namespace Hotline.Recounting;

/// <summary>
/// Counts a round's ballots anew from the storage tables alone and compares: the ballots with the tallies, and what they come to by the rules in
/// words with the app's ranking or a notice.
/// </summary>
public static class RecountCommand
{
    /// <returns>0 when all agrees, 1 when anything differs, 2 when nothing could be counted.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        try
        {
            return await RunAsync(Arguments.Of(args), to);
        }
        catch (Exception e) when (e is RecountFailure or RequestFailedException)
        {
            await to.WriteLineAsync(e.Message);
            return 2;
        }
    }

    private static async Task<int> RunAsync(Arguments asked, TextWriter to)
    {
        var tables = Connect(asked.Connection);
        var round = await RoundReader.ReadAsync(tables, asked.Round);
        var against = asked.Against is { } file ? await Against.ReadAsync(file, asked.Table, asked.Round, round) : null;
        var count = await BallotCount.RunAsync(new BallotTable(tables, asked.Round, round), round);
        var classes = Rank(round, new Corrected(round, count.Sum, against), against is not null);
        await PrintAsync(round, classes, against, to);

        var differences = count.Differences.Concat(against is null ? [] : RankingComparison.Of(round, count.Sum, classes, against)).ToList();
        foreach (var difference in differences)
        {
            await to.WriteLineAsync($"DIFFERS {difference}");
        }

        var what = $"{round.Roster.Count} units, {count.Sum.Ballots} ballots";
        await to.WriteLineAsync(differences.Count > 0 ? $"{differences.Count} differences: {what}"
            : against is null ? $"ballots and tallies agree: {what}" : $"agrees: {what}");
        return differences.Count > 0 ? 1 : 0;
    }

    private static TableServiceClient Connect(string connection)
    {
        try
        {
            return new TableServiceClient(connection);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException)
        {
            // Its message may repeat parts of a key.
            throw new RecountFailure("This is no connection string of a storage account.");
        }
    }

    private static List<ClassRanking> Rank(StoredRound round, Corrected given, bool isAgainst)
    {
        var scoring = new Scoring(round, given, isAgainst || round.Plan.Indicators.Count == 0);
        var units = Enumerable.Range(0, round.Roster.Count).Select(scoring.Of).ToList();
        return [.. round.Classes.Select(c => ClassRanking.Of(c, round.Plan, [.. units.Where(u => u.Unit.ClassId == c.Id)]))];
    }

    private static async Task PrintAsync(StoredRound round, List<ClassRanking> classes, Against? against, TextWriter to)
    {
        if (round.Plan.Indicators.Count > 0)
        {
            await to.WriteLineAsync(against is null
                ? "The score rests on the hotline's figures too, which are in no ballot: satisfaction only. Give a ranking with --against."
                : "The hotline's figures are taken from the file given, not recounted.");
        }

        if (against?.Snapshot is { Corrections.Count: > 0 and var corrections })
        {
            await to.WriteLineAsync($"{corrections} corrections of the snapshot are made.");
        }

        foreach (var ranking in classes)
        {
            await to.WriteLineAsync($"{ranking.Class.Id} {ranking.Class.Name}");
            await to.WriteLineAsync(string.Join(Environment.NewLine, ranking.Units.Select(u => u.Line())));
            await to.WriteLineAsync($"  best: {string.Join(' ', ranking.Best)}; worst: {string.Join(' ', ranking.Worst)}");
        }
    }
}
