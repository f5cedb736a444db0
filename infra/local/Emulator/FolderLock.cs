namespace Hotline.Local.Emulator;

/// <summary>One process at a time: an open file that no other may open. The system closes it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IAsyncDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <returns>Null while another process holds the lock.</returns>
    public static FolderLock? Try(string folder, string name)
    {
        System.IO.Directory.CreateDirectory(folder);
        try
        {
            return new FolderLock(new FileStream(Path.Combine(folder, name + ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static async Task<FolderLock> WaitAsync(string folder, string name, CancellationToken cancel)
    {
        while (true)
        {
            if (Try(folder, name) is { } taken)
            {
                return taken;
            }

            await Task.Delay(200, cancel);
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
