
namespace Hotline.Tests.Architecture;

public sealed class TheTopLevel
{
    [Fact]
    public void Is_what_the_city_asked_for()
    {
        string[] folders = ["functions", "infra", "tests"];
        string[] files =
        [
            "Directory.Build.props", "Directory.Packages.props", "Hotline.sln", "README.md", "global.json", "local.settings.json", "local.settings.sample.json",
        ];
        var entries = new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos().Where(e => !e.Name.StartsWith('.')).ToList();

        Assert.Equal(folders, entries.OfType<DirectoryInfo>().Select(d => d.Name).Where(n => n is not "TestResults").Order());
        Assert.Empty(entries.OfType<FileInfo>().Select(f => f.Name).Except(files));
    }
}
