using System.Text.RegularExpressions;

namespace Hotline.Tests.Architecture;

public sealed partial class TheSlices
{
    [Fact]
    public void Keep_their_rows_to_themselves()
    {
        var rows = SourceFiles.All.Where(f => f.Name.EndsWith("Row.cs", StringComparison.Ordinal)).ToList();
        var leaks = from row in rows
                    from file in SourceFiles.All
                    where (file.Module, file.Slice) != (row.Module, row.Slice)
                    from line in file.Lines.Index()
                    where Regex.IsMatch(line.Item, $@"\b{row.Name[..^3]}\b")
                    select $"functions/{file.Path}:{line.Index + 1}: {row.Path} is not its own";

        Assert.NotEmpty(rows);
        Assert.True(!leaks.Any(), string.Join("\n", leaks));
    }

    [Fact]
    public void Know_neither_HTTP_nor_Functions_outside_their_triggers()
    {
        var leaks = SourceFiles.All
            .Where(f => !f.IsTrigger && f.Text.Contains("Microsoft.Azure.Functions", StringComparison.Ordinal) && f.Path is not ("Pages/KnownRoutes.cs" or "Program.cs" or "Platform/Pipeline/RunRequestPipeline.cs" or "Platform/Telemetry/ContinueMessageTrace.cs"))
            .Concat(SourceFiles.All.Where(f => !f.MaySpeakHttp && f.Text.Contains("Microsoft.AspNetCore.", StringComparison.Ordinal)));

        Assert.True(!leaks.Any(), string.Join("\n", leaks.Select(f => $"functions/{f.Path}")));
    }

    [Fact]
    public void Take_the_time_from_TimeProvider_only()
    {
        var leaks = SourceFiles.All.Where(f => WallClock().IsMatch(f.Text));

        Assert.True(!leaks.Any(), string.Join("\n", leaks.Select(f => $"functions/{f.Path}")));
    }

    [Fact]
    public void Stay_readable_in_size()
    {
        var large = SourceFiles.All.Where(f => f.Lines.Length > 150);

        Assert.True(!large.Any(), string.Join("\n", large.Select(f => $"functions/{f.Path}: {f.Lines.Length} lines")));
    }

    [Fact]
    public void Are_flat_folders_with_telling_names()
    {
        var root = Path.Combine(Repository.Root, "functions");
        var nested = System.IO.Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(root, folder).Replace('\\', '/'))
            .Where(folder => !folder.StartsWith("bin", StringComparison.Ordinal) && !folder.StartsWith("obj", StringComparison.Ordinal))
            .Where(folder => folder.Count(c => c == '/') > 1 && !folder.StartsWith("Pages/", StringComparison.Ordinal));
        var vague = SourceFiles.All.Where(f => VagueName().IsMatch(f.Name));

        Assert.True(!nested.Any(), string.Join("\n", nested));
        Assert.True(!vague.Any(), string.Join("\n", vague.Select(f => f.Name)));
    }

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Utc)?Now\b|\bDateTime\.Today\b|\bStopwatch\.")]
    private static partial Regex WallClock();

    [GeneratedRegex("(Util|Helper|Manager|Service|Common|Shared)s?\\.cs$")]
    private static partial Regex VagueName();
}
