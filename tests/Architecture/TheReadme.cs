using System.Text.RegularExpressions;

namespace Hotline.Tests.Architecture;

/// <summary>What the README files say of the sources.</summary>
public sealed partial class TheReadme
{
    private static readonly string[] Files =
    [
        Path.Combine(Repository.Root, "README.md"),
        .. System.IO.Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "README.md", SearchOption.AllDirectories).Where(f => !f.Contains("/bin/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Names_files_and_folders_that_are_there()
    {
        var missing = from file in Files
                      from Match named in Named().Matches(File.ReadAllText(file))
                      let path = named.Groups[1].Value
                      where !Path.Exists(Path.Combine(Repository.Root, path))
                      select $"{Path.GetRelativePath(Repository.Root, file)}: {path}";

        Assert.True(!missing.Any(), string.Join("\n", missing));
    }

    [Fact]
    public void Links_to_what_is_there()
    {
        var broken = from file in Files
                     from Match link in Link().Matches(File.ReadAllText(file))
                     where !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, link.Groups[1].Value))
                     select $"{Path.GetRelativePath(Repository.Root, file)}: {link.Groups[1].Value}";

        Assert.True(!broken.Any(), string.Join("\n", broken));
    }

    /// <summary>
    /// No file twice in a walk, and each is named by one before it (itself or the file that it is reached through), names one before it, as a queue's reader does,
    /// or begins a leg behind a full stop. That no arrow leads up is held by <see cref="TheModules"/>.
    /// </summary>
    [Theory]
    [InlineData("Where one message goes")]
    [InlineData("Where one rating goes")]
    public void Walks_the_sources_as_they_call_each_other(string beginning)
    {
        var text = File.ReadAllText(Files[0]);
        var walk = text[text.IndexOf(beginning, StringComparison.Ordinal)..];
        var steps = Step().Matches(walk).TakeWhile((step, i) => step.Groups[1].Value == $"{i + 1}").ToList();
        Assert.Equal(10, steps.Count);
        Assert.Equal(steps.Count, steps.Select(s => s.Groups[2].Value).Distinct().Count());

        for (var (i, begins) = (0, true); i < steps.Count; begins = steps[i].Value.TrimEnd().EndsWith('.'), i++)
        {
            var before = steps.Take(i).Select(s => Source(s.Groups[2].Value)).ToList();
            var via = steps[i].Groups[3].Success ? Source($"functions/{steps[i].Groups[3].Value}.cs") : null;
            var reached = begins || before.Any(file => Knows(file, steps[i].Groups[2].Value) || Knows(Source(steps[i].Groups[2].Value), file.Path) || (via is not null && Knows(file, via.Path)))
                && (via is null || Knows(via, steps[i].Groups[2].Value));
            Assert.True(reached || steps[i].Value.Contains("`Projection`", StringComparison.Ordinal), $"Nothing before it leads to {steps[i].Groups[2].Value}.");
        }
    }

    private static SourceFile Source(string path) => SourceFiles.All.Single(f => path.EndsWith("functions/" + f.Path, StringComparison.Ordinal) || path == f.Path);

    private static bool Knows(SourceFile file, string path) => Regex.IsMatch(file.Text, $@"\b{Path.GetFileNameWithoutExtension(path)}\b");

    [GeneratedRegex(@"`((?:functions|tests|infra)/[\w./-]+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\]\((?!http|#|/)([^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(\d+)\. `([\w/]+\.cs)`.*?(?:through `([\w/]+)`)?[,.]\s*$", RegexOptions.Multiline)]
    private static partial Regex Step();
}
