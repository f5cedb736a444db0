namespace Hotline.Recounting;

/// <summary>A shard's tally beside what its ballots come to.</summary>
internal static class TallyComparison
{
    public static IEnumerable<string> Of(StoredRound round, string shard, Counts tallied, Counts counted)
    {
        for (var place = 0; place < counted.Answers.Length; place++)
        {
            if (tallied.Answers[place] != counted.Answers[place])
            {
                yield return $"shard {shard}, {AnswerAt(round, place)}: tally {tallied.Answers[place]}, ballots {counted.Answers[place]}";
            }
        }

        for (var place = 0; place < counted.Cells.Length; place++)
        {
            if (tallied.Cells[place] != counted.Cells[place])
            {
                yield return $"shard {shard}, ballots of {CellAt(round, place)}: tally {tallied.Cells[place]}, ballots {counted.Cells[place]}";
            }
        }
    }

    public static string AnswerAt(StoredRound round, int place)
    {
        var (item, level) = (place / Counts.Levels % round.Items, (place % Counts.Levels) + 1);
        var group = round.Groups[place / Counts.Levels / round.Items].Id;
        var (unit, question) = (round.Roster[item / round.Questions.Count].Id, round.Questions[item % round.Questions.Count].Id);
        return $"group {group}, unit {unit}, question {question}, level {level}";
    }

    private static string CellAt(StoredRound round, int place) =>
        $"group {round.Groups[place / round.Areas.Count].Id}, township '{round.Areas[place % round.Areas.Count]}'";
}
