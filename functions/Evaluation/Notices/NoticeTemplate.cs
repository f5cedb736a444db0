using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace Hotline.Evaluation.Notices;

/// <summary>
/// The template of a notice, in Liquid. It sees the members of <see cref="NoticeContent"/> and nothing else: no files, no includes, no clock, nothing
/// that makes longer texts or lists of those it is given, so steps and output bound what it takes. All it prints is HTML-encoded but for the charts, which
/// <c>raw</c> lets through as they are.
/// </summary>
internal static class NoticeTemplate
{
    public const int Longest = 64 * 1024;
    public const string Raw = "raw";

    private const int MostSteps = 1_000_000;
    private const int LongestOutput = 8 * 1024 * 1024;

    /// <summary>Each takes a value of the content and gives one that is no longer.</summary>
    private static readonly string[] Harmless = ["size", "first", "last", "default", "strip", "upcase", "downcase", Raw];

    private static readonly FluidParser Parser = NewParser();
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly TemplateOptions Options = NewOptions();

    public static IReadOnlySet<string> Filters { get; } = Harmless.ToHashSet(StringComparer.Ordinal);

    /// <summary>The app's own: version 0.</summary>
    public static string Own { get; } = ReadOwn();

    /// <exception cref="InvalidOperationException">It does not parse, takes too many steps, or prints raw what is no chart; too much is an <see cref="ArgumentOutOfRangeException"/>.</exception>
    public static string Render(string template, NoticeContent content)
    {
        var parsed = Parse(template, out var error) ?? throw new InvalidOperationException(error!.Message);
        var context = new TemplateContext(content, Options);
        context.AmbientValues[Raw] = content.Classes.SelectMany(c => (string[])[c.Chart, c.Bands]).ToHashSet(StringComparer.Ordinal);
        using var page = new StringWriter(new StringBuilder(0, LongestOutput), CultureInfo.InvariantCulture);
        // Nothing a template reaches is awaited, so it is done when it returns.
        parsed.RenderAsync(page, context, Encoder).AsTask().GetAwaiter().GetResult();
        return page.ToString();
    }

    /// <returns>Null, with <paramref name="error"/>, when it does not parse.</returns>
    public static IFluidTemplate? Parse(string template, out TemplateError? error)
    {
        IFluidTemplate? parsed = null;
        error = TemplateText.TooDeep(template) ?? (Parser.TryParse(template, out parsed, out var said) ? null : TemplateError.Of(said));
        return error is null ? parsed : null;
    }

    /// <summary>Without the tags that keep what was printed (it could be doubled again and again), number things, or read other files.</summary>
    private static FluidParser NewParser()
    {
        var parser = new FluidParser();
        foreach (var tag in (string[])["capture", "include", "render", "increment", "decrement", "tablerow", "liquid", "echo", "ifchanged", "cycle"])
        {
            parser.RegisteredTags.Remove(tag);
        }

        return parser;
    }

    private static TemplateOptions NewOptions()
    {
        var options = new TemplateOptions
        {
            MaxSteps = MostSteps,
            StrictFilters = true,
            // Everything that a template can reach is a record of texts and numbers.
            MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.CamelCase },
        };
        foreach (var filter in options.Filters.Select(f => f.Key).Except(Harmless).ToList())
        {
            options.Filters.Remove(filter);
        }

        options.Filters.AddFilter(Raw, (input, _, context) => ((HashSet<string>)context.AmbientValues[Raw]).Contains(input.ToStringValue())
            ? StringValue.Create(input.ToStringValue(), encode: false)
            : throw new InvalidOperationException("raw 只用于图表 / raw is for charts"));
        return options;
    }

    private static string ReadOwn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("notice.liquid")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
