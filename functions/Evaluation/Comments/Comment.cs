namespace Hotline.Evaluation.Comments;

/// <summary>What a ballot says in words about a unit. Its id holds the ballot's key, which once the round is frozen leads to nobody.</summary>
/// <param name="Id">Key of the ballot, a dot, id of the unit.</param>
/// <param name="Unit">Id.</param>
/// <param name="Text">As written.</param>
/// <param name="Tags">Of <see cref="CommentTags"/>, by a clerk.</param>
public sealed record Comment(string Id, string Unit, string Text, IReadOnlyList<string> Tags);

/// <summary>What a comment may be about; problems are sorted the same way.</summary>
public static class CommentTags
{
    /// <summary>Tag → word in the notice.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["style"] = "作风",
        ["efficiency"] = "效率",
        ["openness"] = "公开",
        ["fairness"] = "执法",
        ["policy"] = "政策",
        ["other"] = "其他",
    };
}
