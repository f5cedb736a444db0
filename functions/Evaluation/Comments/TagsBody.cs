using Hotline.Platform.Http;

namespace Hotline.Evaluation.Comments;

internal sealed record TagsBody(IReadOnlyList<string?> Tags) : IRequestBody
{
    public IEnumerable<FieldError> Check() => Tags.Index()
        .Where(t => t.Item is not { } tag || !CommentTags.All.ContainsKey(tag) || Tags.Take(t.Index).Contains(tag))
        .Select(t => new FieldError($"tags[{t.Index}]", $"须为 {string.Join('、', CommentTags.All.Keys)} 之一，不得重复 / one of these, none twice"));
}
