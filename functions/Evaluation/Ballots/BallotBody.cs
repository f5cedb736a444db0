using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;

namespace Hotline.Evaluation.Ballots;

/// <summary>An answer on a web ballot; without a level it is 不了解, which counts as nothing.</summary>
public sealed record BallotAnswer(string Unit, int? Level = null)
{
    public string Question { get; init; } = Rounds.Question.Overall.Id;
}

/// <summary>What the respondent says about a unit in words.</summary>
internal sealed record BallotComment(string Unit, string Text);

/// <summary>A web ballot: the token of the link, and the units the respondent knows.</summary>
internal sealed record BallotBody(string Token, IReadOnlyList<BallotAnswer?> Answers) : IRequestBody
{
    public const int LongestToken = 200;
    private const int MostComments = 50;
    private const int LongestComment = 500;
    private const int MostAnswers = Roster.MostUnits * RoundPlanRules.MostQuestions;

    public IReadOnlyList<BallotComment?> Comments { get; init; } = [];

    public IEnumerable<FieldError> Check() => CheckAnswers().Concat(CheckComments());

    private IEnumerable<FieldError> CheckComments()
    {
        if (Comments.Count > MostComments || Comments.GroupBy(c => c?.Unit).Any(unit => unit.Key is null || unit.Skip(1).Any()))
        {
            yield return new FieldError("comments", $"最多 {MostComments} 条，同一单位一条 / at most {MostComments}, one per unit");
        }

        foreach (var (i, comment) in Comments.Index().Where(c => c.Item?.Text.Trim().Length is 0 or > LongestComment))
        {
            yield return new FieldError($"comments[{i}].text", $"1–{LongestComment} 字 / 1 to {LongestComment} characters");
        }
    }

    private IEnumerable<FieldError> CheckAnswers()
    {
        if (Token.Length is 0 or > LongestToken)
        {
            yield return new FieldError("token", $"1–{LongestToken}");
        }

        if (Answers.Count > MostAnswers || Answers.All(a => a?.Level is null))
        {
            yield return new FieldError("answers", $"至少评价一个单位，最多 {MostAnswers} 项 / rate at least one unit, at most {MostAnswers} answers");
        }

        var seen = new HashSet<(string, string)>();
        foreach (var (i, answer) in Answers.Index())
        {
            if (answer is null || !seen.Add((answer.Unit, answer.Question)))
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
