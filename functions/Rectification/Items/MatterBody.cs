using Hotline.Evaluation.Comments;
using Hotline.Platform.Http;

namespace Hotline.Rectification.Items;

/// <summary>What an item is about and who answers for it, as the office writes it: of a draft that is there.</summary>
internal record MatterBody(string Title, string Text, string Lead) : IRequestBody
{
    private const int LongestTitle = 100;
    private const int LongestText = 2000;

    public IReadOnlyList<string?> Co { get; init; } = [];

    public IReadOnlyList<string?> Aspects { get; init; } = [];

    public Matter ToMatter() => new(Title.Trim(), Text.Trim(), [.. Aspects.OfType<string>()], Lead, [.. Co.OfType<string>()], null);

    public IEnumerable<FieldError> Check() => Errors().OfType<FieldError>();

    protected virtual IEnumerable<FieldError?> Errors() =>
    [
        Field.Required("title", Title, LongestTitle),
        Field.Required("text", Text, LongestText),
        Co.Count > Matter.MostCo ? new FieldError("co", $"最多 {Matter.MostCo} 个 / at most {Matter.MostCo}") : null,
        .. Co.Index().Where(c => c.Item is null || c.Item == Lead).Select(c => new FieldError($"co[{c.Index}]", "不得为空或与牵头单位相同 / empty, or the lead")),
        .. Form.Twice("co", Co),
        Aspects.Count > CommentTags.All.Count ? new FieldError("aspects", $"最多 {CommentTags.All.Count} 个 / at most {CommentTags.All.Count}") : null,
        .. Aspects.Index().Select(a => Form.Aspect($"aspects[{a.Index}]", a.Item)),
        .. Form.Twice("aspects", Aspects),
    ];
}
