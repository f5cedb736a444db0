namespace Hotline.Local.Emulator;

/// <summary>Where the repository lies: found from the program's own folder, so that the working directory does not matter.</summary>
internal static class RepositoryFolder
{
    private static readonly Lazy<string> Root = new(Find);

    public static string Path => Root.Value;

    public static string Local => System.IO.Path.Combine(Path, "infra", "local");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Hotline.sln")))
            {
                return folder.FullName;
            }
        }

        throw new StartException($"Hotline.sln is in no folder above {AppContext.BaseDirectory}: run the local host from a clone of the repository.");
    }
}
