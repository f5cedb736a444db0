using Hotline.Platform.Http;
using Hotline.Rectification.Items;

namespace Hotline.Rectification.ProblemList;

/// <summary>An opinion as taken down.</summary>
internal sealed record ProblemBody(string Id, ProblemSource Source, string Unit, string Aspect, string Text, string Reference = "") : IRequestBody
{
    private const int LongestText = 1000;
    private const int LongestReference = 200;

    public ListedProblem ToProblem(string by, DateTimeOffset at) => new(Id, Source, Reference.Trim(), Unit, Aspect, Text.Trim(), by, at, "");

    public IEnumerable<FieldError> Check() => ((FieldError?[])
    [
        Form.Id("id", Id),
        Field.Required("text", Text, LongestText),
        Field.Optional("reference", Reference, LongestReference),
        Form.Aspect("aspect", Aspect),
    ]).OfType<FieldError>();
}

/// <summary>Opinions to merge into an item, or to take out of it.</summary>
internal sealed record MergeBody(IReadOnlyList<string?> Problems) : IRequestBody
{
    public bool Out { get; init; }

    public IEnumerable<FieldError> Check() =>
    [
        .. Problems.Count is 0 or > MergeProblems.MostAtOnce ? [new FieldError("problems", $"1–{MergeProblems.MostAtOnce} 个编号 / 1 to {MergeProblems.MostAtOnce} ids")] : Array.Empty<FieldError>(),
        .. Problems.Index().Select(p => p.Item is null ? new FieldError($"problems[{p.Index}]", "必填 / required") : Form.Id($"problems[{p.Index}]", p.Item)).OfType<FieldError>(),
        .. Form.Twice("problems", Problems),
    ];
}
