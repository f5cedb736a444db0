using System.Text.RegularExpressions;

namespace Hotline.Evaluation.Notices;

/// <summary>What a template's text, or what it prints, must not hold.</summary>
internal static partial class TemplateText
{
    // The parser descends once for each that is open: a few thousand would end the process by a stack overflow, which nobody can catch.
    private const int MostBlocks = 300;
    private const int MostIndexes = 200;

    public static TemplateError? TooDeep(string template) => Block().Count(template) > MostBlocks ? new TemplateError(null, $"if、for 等超过 {MostBlocks} 处 / more than {MostBlocks} of if, for and the like")
        : template.Count(c => c == '[') > MostIndexes ? new TemplateError(null, $"“[”超过 {MostIndexes} 个 / more than {MostIndexes} of \"[\"")
        : null;

    /// <summary>A notice runs nothing and loads nothing. Where the app serves it, its content security policy sees to that; a file taken along has none.</summary>
    public static IEnumerable<TemplateError> Active(string html) =>
        Actives().Matches(html).Select(m => TemplateError.At(html, m.Index, $"不得含脚本、框架、表单或外部资源 / no scripts, frames, forms or outer resources: {m.Value.Trim()}"));

    [GeneratedRegex(@"\{%-?\s*(if|unless|case|for|comment|raw)\b")]
    private static partial Regex Block();

    [GeneratedRegex(@"<\s*(script|iframe|frame|object|embed|base|form|link|img|video|audio)\b|\bjavascript\s*:|<[^<>]*\son[a-z]+\s*=|http-equiv\s*=\s*[""']?refresh|@import", RegexOptions.IgnoreCase)]
    private static partial Regex Actives();
}
