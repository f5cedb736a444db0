using System.Globalization;
using System.Text.RegularExpressions;

namespace Hotline.Evaluation.Notices;

/// <summary>What is wrong with a template; <paramref name="Line"/> from 1, null where no line can be named.</summary>
internal sealed partial record TemplateError(int? Line, string Message)
{
    /// <summary>Of the parser, which says where as <c>at (line:column)</c> and then repeats the source.</summary>
    public static TemplateError Of(string said)
    {
        var line = Position().Match(said) is { Success: true } at ? int.Parse(at.Groups[1].Value, CultureInfo.InvariantCulture) : (int?)null;
        return new TemplateError(line, $"模板无法解析 / it cannot be parsed: {said.Split('\n')[0].Trim()}");
    }

    /// <param name="template">The whole text.</param>
    /// <param name="at">Where in it.</param>
    /// <param name="message">What is wrong there.</param>
    public static TemplateError At(string template, int at, string message) => new(at < 0 ? null : 1 + template.AsSpan(0, at).Count('\n'), message);

    [GeneratedRegex(@"\((\d+):\d+\)")]
    private static partial Regex Position();
}
