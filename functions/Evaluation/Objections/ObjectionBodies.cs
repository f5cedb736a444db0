using System.Text.RegularExpressions;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Http;

namespace Hotline.Evaluation.Objections;

/// <summary>An objection; <paramref name="Unit"/> only from the office, a unit objects for itself.</summary>
internal sealed partial record ObjectionBody(string Id, string Text, string? Unit = null) : IRequestBody
{
    private const int LongestText = 2000;

    public IEnumerable<FieldError> Check()
    {
        if (!IdPattern().IsMatch(Id))
        {
            yield return new FieldError("id", "3–40 位小写字母、数字或连字符 / 3 to 40 lower-case letters, digits or hyphens");
        }

        if (Text.Trim().Length is 0 or > LongestText)
        {
            yield return new FieldError("text", $"1–{LongestText} 字 / 1 to {LongestText} characters");
        }
    }

    [GeneratedRegex("^[a-z0-9-]{3,40}\\z")]
    private static partial Regex IdPattern();
}

internal enum EffectKind
{
    Exclude,
    Indicator,
    Count,
}

/// <summary>What changes: <c>exclude</c> nothing more; <c>indicator</c> with <c>part</c> of <c>whole</c>; <c>count</c> with group, question, level and <c>by</c>.</summary>
internal sealed record EffectBody(EffectKind Kind)
{
    public Indicator? Indicator { get; init; }

    public int? Part { get; init; }

    public int? Whole { get; init; }

    public string? Group { get; init; }

    public string Question { get; init; } = Rounds.Question.Overall.Id;

    public int? Level { get; init; }

    public int? By { get; init; }

    public bool IsWhole => Kind switch
    {
        EffectKind.Indicator => (Indicator, Part, Whole) is (not null, not null, not null),
        EffectKind.Count => (Group, Level, By) is (not null, not null, not null),
        _ => true,
    };

    public Correction ToCorrection(Objection objection, string reason) => Kind switch
    {
        EffectKind.Indicator => new Correction.CorrectIndicator(objection.Unit, objection.Id, reason, Indicator!.Value, new Share(Part!.Value, Whole!.Value)),
        EffectKind.Count => new Correction.MoveCount(objection.Unit, objection.Id, reason, Group!, Question, Level!.Value, By!.Value),
        _ => new Correction.Exclude(objection.Unit, objection.Id, reason),
    };
}

/// <summary>Upheld with an effect, or rejected without one; a reason either way.</summary>
internal sealed record DecisionBody(bool Uphold, string Reason, EffectBody? Effect = null) : IRequestBody
{
    private const int LongestReason = 500;

    public IEnumerable<FieldError> Check()
    {
        if (Reason.Trim().Length is 0 or > LongestReason)
        {
            yield return new FieldError("reason", $"1–{LongestReason} 字 / 1 to {LongestReason} characters");
        }

        if (Uphold != (Effect is not null) || Effect?.IsWhole == false)
        {
            yield return new FieldError("effect", "成立须写明完整的更正内容，不成立不得填写 / whole if upheld, none if not");
        }
    }
}
