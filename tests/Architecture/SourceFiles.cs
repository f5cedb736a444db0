namespace Hotline.Tests.Architecture;

/// <summary>One C# file of functions/, by slice.</summary>
internal sealed record SourceFile(string Slice, string Name, string[] Lines)
{
    public string Text { get; } = string.Join('\n', Lines);

    /// <summary>Triggers, and what only triggers use.</summary>
    public bool MaySpeakHttp =>
        Slice is "Http" or "Identity" or "Pages" || Name.EndsWith("Http.cs", StringComparison.Ordinal);

    public bool IsTrigger => Name.EndsWith("Http.cs", StringComparison.Ordinal)
        || Name.EndsWith("Queue.cs", StringComparison.Ordinal)
        || Name.EndsWith("Timer.cs", StringComparison.Ordinal);
}

internal static class SourceFiles
{
    public static IReadOnlyList<SourceFile> All { get; } = Load();

    private static List<SourceFile> Load()
    {
        var root = Path.Combine(Repository.Root, "functions");
        return
        [
            .. System.IO.Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => (File: file, Parts: Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)))
                .Where(f => f.Parts[0] is not ("bin" or "obj"))
                .Select(f => new SourceFile(f.Parts.Length == 1 ? "" : f.Parts[0], f.Parts[^1], File.ReadAllLines(f.File))),
        ];
    }
}
