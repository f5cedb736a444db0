using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.Evaluation.Comments;
using Hotline.Platform.Http;

namespace Hotline.Rectification.Items;

/// <summary>What the bodies of this slice check alike.</summary>
internal static partial class Form
{
    public static FieldError? Id(string path, string id) =>
        IdPattern().IsMatch(id) ? null : new FieldError(path, "3–60 位小写字母、数字或连字符 / 3 to 60 lower-case letters, digits or hyphens");

    public static FieldError? Aspect(string path, string? aspect) =>
        aspect is not null && CommentTags.All.ContainsKey(aspect) ? null : new FieldError(path, $"须为 {string.Join('、', CommentTags.All.Keys)} 之一 / one of these");

    public static FieldError? WhenGiven<T>(string path, string? text, Func<string, T?> read, string message)
        where T : struct => text is null || read(text) is not null ? null : new FieldError(path, message);

    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Each that stands there before, with its place.</summary>
    public static IEnumerable<FieldError> Twice(string path, IReadOnlyList<string?> values) =>
        values.Index().Where(v => values.Take(v.Index).Contains(v.Item)).Select(v => new FieldError($"{path}[{v.Index}]", "重复 / twice"));

    [GeneratedRegex("^[a-z0-9-]{3,60}\\z")]
    private static partial Regex IdPattern();
}
