using Azure.Data.Tables;
using Hotline.Local.Emulator;
using Hotline.Local.Hosting;
using Hotline.Local.Issuer;

namespace Hotline.Local;

/// <param name="Urls">Where to listen.</param>
/// <param name="DataFolder">Secrets and, without a storage account of its own, the emulator's data.</param>
/// <param name="Fresh">Discard what the emulator holds.</param>
internal sealed record LocalCityOptions(string Urls, string DataFolder, bool Fresh)
{
    public static string DefaultUrls => "http://127.0.0.1:7071";

    /// <summary>As of the host.</summary>
    public Action<WebApplicationBuilder> Configure { get; init; } = _ => { };

    public static string DefaultDataFolder => Path.Combine(RepositoryFolder.Local, ".data");
}

/// <summary>The whole app on this machine, with its storage: started in order, stopped in the reverse order.</summary>
internal sealed class LocalCity : IAsyncDisposable
{
    private const string Storage = "AzureWebJobsStorage";
    private const string PublicUrl = "Messages:PublicUrl";

    private readonly LocalCityOptions options;
    private readonly Action<string> say;
    private FolderLock? folder;
    private Azurite? azurite;
    private LocalHost? host;

    private LocalCity(LocalCityOptions options, Action<string> say) => (this.options, this.say) = (options, say);

    public LocalHost Host => host!;

    /// <exception cref="StartException">Says what to do.</exception>
    public static async Task<LocalCity> StartAsync(LocalCityOptions options, Action<string> say, CancellationToken cancel)
    {
        var city = new LocalCity(options, say);
        try
        {
            await city.StartAsync(cancel);
            return city;
        }
        catch
        {
            await city.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (host?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (azurite?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (folder?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task StartAsync(CancellationToken cancel)
    {
        FreePort.Require(options.Urls);
        folder = FolderLock.Try(options.DataFolder, "host")
            ?? throw new StartException($"Another local host uses {options.DataFolder}: stop it, or give this one a folder of its own with --data.");
        var settings = LocalSettings.Load(options.DataFolder);
        settings[PublicUrl] ??= options.Urls.Split(';')[0];
        if (settings[Storage] is "UseDevelopmentStorage=true" or "" || !settings.GetSection(Storage).Exists())
        {
            settings[Storage] = await StartAzuriteAsync(cancel);
        }
        else
        {
            Require(!options.Fresh, $"--fresh discards the emulator's data only. Unset {Storage}, or leave --fresh out.");
            Require(settings[Storage] is not { } connection || IsConnectionString(connection), $"{Storage} is not a storage connection string.");
            say($"Storage: the account that {Storage} names.");
        }

        var issuer = LocalIssuer.LoadOrCreate(options.DataFolder, TimeProvider.System);
        host = await LocalHost.StartAsync(new LocalHostOptions(options.Urls, settings, issuer) { Configure = options.Configure }, cancel);
        await LoadSample.IfEmptyAsync(host, say, cancel);
    }

    private async Task<string> StartAzuriteAsync(CancellationToken cancel)
    {
        var data = Path.Combine(options.DataFolder, "storage");
        if (options.Fresh)
        {
            say($"Discarding {data}.");
            await Azurite.DiscardAsync(data, cancel);
        }

        azurite = await Azurite.StartAsync(data, ["local"], say, cancel);
        say($"Storage: Azurite, data in {data}.");
        return azurite.ConnectionString("local");
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new TableServiceClient(text);
            return true;
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    private static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new StartException(rule);
        }
    }
}
