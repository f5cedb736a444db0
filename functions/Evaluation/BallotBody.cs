using Hotline.Http;

namespace Hotline.Evaluation;

/// <summary>An answer on a web ballot; without a level it is 不了解, which counts as nothing.</summary>
internal sealed record BallotAnswer(string Unit, int? Level = null);

/// <summary>A web ballot: the token of the link, and the units the respondent knows.</summary>
internal sealed record BallotBody(string Token, IReadOnlyList<BallotAnswer?> Answers) : IRequestBody
{
    private const int LongestToken = 200;

    public IEnumerable<FieldError> Check()
    {
        if (Token.Length is 0 or > LongestToken)
        {
            yield return new FieldError("token", $"1–{LongestToken}");
        }

        if (Answers.Count > Roster.MostUnits || Answers.All(a => a?.Level is null))
        {
            yield return new FieldError("answers", $"至少评价一个单位，最多 {Roster.MostUnits} 个 / rate at least one unit, at most {Roster.MostUnits}");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, answer) in Answers.Index())
        {
            if (answer is null || !seen.Add(answer.Unit))
            {
                yield return new FieldError(answer is null ? $"answers[{i}]" : $"answers[{i}].unit", "为空或重复 / null, or there twice");
            }
            else if (answer.Level is < Rating.Lowest or > Rating.Highest)
            {
                yield return new FieldError($"answers[{i}].level", "1–5");
            }
        }
    }
}
