namespace Hotline.City.Directory;

/// <summary>How large an enterprise is (中小企业划型), smallest first.</summary>
public static class RespondentSize
{
    public static IReadOnlyList<string> All { get; } = ["micro", "small", "medium", "large"];
}
