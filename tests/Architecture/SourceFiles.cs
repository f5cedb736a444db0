using System.Text.RegularExpressions;

namespace Hotline.Tests.Architecture;

/// <summary>One C# file of functions/ with the module and the slice that it lies in; both empty for the files at the top, the slice for those at a module's.</summary>
internal sealed partial record SourceFile(string Module, string Slice, string Name, string[] Lines)
{
    public string Path => string.Join('/', new[] { Module, Slice, Name }.Where(part => part.Length > 0));

    public string Text { get; } = string.Join('\n', Lines);

    /// <summary>Triggers, and what only triggers use.</summary>
    public bool MaySpeakHttp => Module is "Pages" || (Module, Slice) is ("Platform", "Http" or "Identity" or "Pipeline") || Name.EndsWith("Http.cs", StringComparison.Ordinal);

    public bool IsTrigger => Name.EndsWith("Http.cs", StringComparison.Ordinal)
        || Name.EndsWith("Queue.cs", StringComparison.Ordinal)
        || Name.EndsWith("Timer.cs", StringComparison.Ordinal);

    /// <summary>The namespaces of the app that it uses, with the number of the line that says so.</summary>
    public IEnumerable<(int Line, string Module, string Slice)> Uses =>
        from line in Lines.Index()
        let used = Using().Match(line.Item)
        where used.Success
        select (line.Index + 1, used.Groups["module"].Value, used.Groups["slice"].Value);

    // A directive, or a name spelled out in the code.
    [GeneratedRegex(@"(?:^using (?:static |\w+ = )?Hotline\.|\bHotline\.(?!Functions))(?<module>[A-Z]\w*)(?:\.(?<slice>[A-Z]\w*))?")]
    private static partial Regex Using();
}

internal static class SourceFiles
{
    public static IReadOnlyList<SourceFile> All { get; } = Load();

    private static List<SourceFile> Load()
    {
        var root = System.IO.Path.Combine(Repository.Root, "functions");
        return
        [
            .. System.IO.Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => (File: file, Parts: System.IO.Path.GetRelativePath(root, file).Split(System.IO.Path.DirectorySeparatorChar)))
                .Where(f => f.Parts[0] is not ("bin" or "obj"))
                .Select(f => new SourceFile(f.Parts.Length > 1 ? f.Parts[0] : "", f.Parts.Length > 2 ? f.Parts[1] : "", f.Parts[^1], File.ReadAllLines(f.File)))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
    }
}
