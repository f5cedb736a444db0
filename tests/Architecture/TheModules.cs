using System.Text.RegularExpressions;

namespace Hotline.Tests.Architecture;

/// <summary>The arrows between modules and slices, drawn from the sources.</summary>
public sealed partial class TheModules
{
    /// <summary>Lowest first, as AddHotline.cs lists them: none names one after it.</summary>
    private static readonly string[] Order =
        [.. Added().Matches(SourceFiles.All.Single(f => f.Path == "AddHotline.cs").Text).Select(m => m.Groups[1].Value).Where(name => name != "Hotline")];

    [Fact]
    public void Are_the_folders() =>
        Assert.Equal(SourceFiles.All.Select(f => f.Module).Where(m => m.Length > 0).Distinct().Order(StringComparer.Ordinal), Order.Order(StringComparer.Ordinal));

    [Fact]
    public void Have_namespaces_that_follow_the_folders()
    {
        var strays = from file in SourceFiles.All
                     let wanted = string.Join('.', new[] { "Hotline", file.Module, file.Slice }.Where(part => part.Length > 0))
                     let line = file.Lines.Index().First(l => l.Item.StartsWith("namespace ", StringComparison.Ordinal))
                     where line.Item != $"namespace {wanted};"
                     select $"functions/{file.Path}:{line.Index + 1}: {line.Item}";

        Assert.True(!strays.Any(), string.Join("\n", strays));
    }

    [Fact]
    public void Never_point_back()
    {
        var back = from file in SourceFiles.All
                   where file.Module.Length > 0
                   from use in file.Uses
                   where Array.IndexOf(Order, use.Module) > Array.IndexOf(Order, file.Module)
                   select $"functions/{file.Path}:{use.Line}: {file.Module} must not know {use.Module}.{use.Slice}";

        Assert.True(!back.Any(), string.Join("\n", back));
    }

    [Fact]
    public void Hold_slices_that_never_point_in_a_circle()
    {
        var arrows = (from file in SourceFiles.All
                      where file.Slice.Length > 0
                      from use in file.Uses
                      where use.Module == file.Module && use.Slice.Length > 0 && use.Slice != file.Slice
                      select (From: $"{file.Module}/{file.Slice}", To: $"{use.Module}/{use.Slice}", Place: $"functions/{file.Path}:{use.Line}")).ToList();
        var next = arrows.ToLookup(a => a.From, a => a.To);
        var circles = arrows.Where(a => Reaches(a.To, a.From, next)).Select(a => $"{a.Place}: {a.From} uses {a.To}, which leads back to it");

        Assert.NotEmpty(arrows);
        Assert.True(!circles.Any(), string.Join("\n", circles));
    }

    /// <summary>The picture in README.md is what the sources say: who uses whom.</summary>
    [Fact]
    public void Stand_in_the_readme_as_they_are()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        var drawn = string.Join('\n', Order.Select(module => $"    {module,-14}{string.Join(' ', Order.Where(other => Knows(module, other)))}".TrimEnd()));

        Assert.True(readme.Contains(drawn, StringComparison.Ordinal), $"README.md must show:\n{drawn}");
    }

    private static bool Knows(string module, string other) =>
        module != other && SourceFiles.All.Any(f => f.Module == module && f.Uses.Any(u => u.Module == other));

    private static bool Reaches(string from, string to, ILookup<string, string> next)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([from]));
        while (open.TryPop(out var at))
        {
            if (at == to)
            {
                return true;
            }

            if (seen.Add(at))
            {
                foreach (var further in next[at])
                {
                    open.Push(further);
                }
            }
        }

        return false;
    }

    [GeneratedRegex(@"\.Add([A-Z]\w+)\(")]
    private static partial Regex Added();
}
