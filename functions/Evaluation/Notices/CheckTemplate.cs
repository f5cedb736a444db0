namespace Hotline.Evaluation.Notices;

/// <summary>All that is wrong with a template, with the lines; it is tried on the largest notice there can be.</summary>
internal static class CheckTemplate
{
    private const int MostErrors = 20;

    public static IReadOnlyList<TemplateError> Of(string template)
    {
        if (NoticeTemplate.Parse(template, out var error) is not { } parsed)
        {
            return [error!];
        }

        TemplateError[] wrong = [.. TemplateNames.Check(template, parsed), .. TemplateText.Active(template)];
        return wrong.Length > 0 ? [.. wrong.OrderBy(e => e.Line).Take(MostErrors)] : [.. Try(template)];
    }

    private static IEnumerable<TemplateError> Try(string template)
    {
        try
        {
            // What a template puts together of pieces is seen only now; its line is not the template's.
            return TemplateText.Active(NoticeTemplate.Render(template, SampleNotice.Largest)).Take(1).Select(e => e with { Line = null });
        }
#pragma warning disable CA1031 // Whatever a template makes the engine throw, the template is wrong.
        catch (Exception e)
        {
            return [new TemplateError(null, $"试用时出错，或步骤、输出过多 / it fails, takes too many steps, or prints too much: {e.Message}")];
        }
#pragma warning restore CA1031
    }
}
