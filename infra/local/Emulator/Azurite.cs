using System.Security.Cryptography;
using System.Text;

namespace Hotline.Local.Emulator;

/// <summary>
/// The storage emulator: tables and blobs in one process, queues in another and on disk, because Azurite's clean-up of deleted
/// messages can stand still for minutes in memory and takes whatever shares its process with it.
/// </summary>
internal sealed class Azurite : IAsyncDisposable
{
    private readonly AzuriteProcess tables;
    private readonly AzuriteProcess queues;

    private Azurite(AzuriteProcess tables, AzuriteProcess queues) => (this.tables, this.queues) = (tables, queues);

    /// <summary>Where each process keeps its data.</summary>
    private static (string Tables, string Queues) Folders(string folder) => (Path.Combine(folder, "tables"), Path.Combine(folder, "queues"));

    /// <summary>Deletes all data. What a killed host left behind is waited for.</summary>
    public static async Task DiscardAsync(string folder, CancellationToken cancel)
    {
        await AzuriteProcess.WaitForPredecessorAsync(Folders(folder).Tables, cancel);
        await AzuriteProcess.WaitForPredecessorAsync(Folders(folder).Queues, cancel);
        if (System.IO.Directory.Exists(folder))
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    /// <param name="folder">Where the data lies; made if it is missing.</param>
    /// <param name="accounts">Storage accounts, each a world of its own.</param>
    /// <param name="say">Told what takes long.</param>
    /// <param name="cancel">Gives the start up.</param>
    public static async Task<Azurite> StartAsync(string folder, IReadOnlyCollection<string> accounts, Action<string> say, CancellationToken cancel)
    {
        await AzuriteInstall.EnsureAsync(say, cancel);
        var keys = string.Join(';', accounts.Select(a => $"{a}:{Key(a)}"));
#pragma warning disable CA2000 // They become part of what is returned, or are disposed of below.
        // The whole program, for its tables and blobs; nobody speaks to its queues.
        Task<AzuriteProcess>[] starting =
        [
            AzuriteProcess.StartAsync("azurite.js", Folders(folder).Tables, keys, ["blob", "queue", "table"], cancel),
            AzuriteProcess.StartAsync("queue/main.js", Folders(folder).Queues, keys, ["queue"], cancel),
        ];
#pragma warning restore CA2000
        try
        {
            var started = await Task.WhenAll(starting);
            return new Azurite(started[0], started[1]);
        }
        catch
        {
            foreach (var one in starting.Where(s => s.IsCompletedSuccessfully))
            {
                await (await one).DisposeAsync();
            }

            throw;
        }
    }

    public string ConnectionString(string account) => string.Join(
        ';',
        "DefaultEndpointsProtocol=http",
        $"AccountName={account}",
        $"AccountKey={Key(account)}",
        $"BlobEndpoint={new Uri(tables.Addresses["blob"], account)}",
        $"QueueEndpoint={new Uri(queues.Addresses["queue"], account)}",
        $"TableEndpoint={new Uri(tables.Addresses["table"], account)}");

    public async ValueTask DisposeAsync() => await Task.WhenAll(tables.DisposeAsync().AsTask(), queues.DisposeAsync().AsTask());

    /// <summary>No secret: the emulator listens on the loopback address only.</summary>
    private static string Key(string account) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(account)));
}
