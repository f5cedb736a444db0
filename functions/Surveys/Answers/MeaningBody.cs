using Hotline.Evaluation.Ledger;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Hotline.Surveys.Outcomes;

namespace Hotline.Surveys.Answers;

internal sealed record MeaningAnswerBody(string Unit, int Level);

/// <summary>What a person says that a message means: answers in a round, or <c>none</c>.</summary>
internal sealed record MeaningBody(string Note) : IRequestBody
{
    private const int MostAnswers = 50;

    public bool None { get; init; }

    public string? Round { get; init; }

    public IReadOnlyList<MeaningAnswerBody?> Answers { get; init; } = [];

    public IEnumerable<FieldError> Check() =>
    [
        .. Field.Required("note", Note, Field.Note) is { } note ? [note] : Array.Empty<FieldError>(),
        .. None ? CheckNone() : CheckAnswers(),
    ];

    public SmsMeaning ToMeaning(Staff staff, DateTimeOffset now) =>
        new(staff.Id, staff.Name, now, Note.Trim(), None ? null : Round, [.. Answers.Select(a => new MeantAnswer(a!.Unit, a.Level))]);

    private IEnumerable<FieldError> CheckNone() =>
        Round is null && Answers.Count == 0 ? [] : [new FieldError("none", "不能同时给出轮次或评价 / not together with round or answers")];

    private IEnumerable<FieldError> CheckAnswers()
    {
        if (string.IsNullOrEmpty(Round))
        {
            yield return new FieldError("round", "必填 / required");
        }

        if (Answers.Count is 0 or > MostAnswers)
        {
            yield return new FieldError("answers", $"1–{MostAnswers}");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, answer) in Answers.Take(MostAnswers).Index())
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
