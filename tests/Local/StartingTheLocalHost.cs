using System.Net.Sockets;
using Azure.Data.Tables;
using Hotline.Local;
using Hotline.Platform.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hotline.Tests.Local;

public sealed class StartingTheLocalHost : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("hotline-local-").FullName;

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Data_and_secrets_outlive_it_until_a_fresh_start()
    {
        string secret;
        await using (var first = await StartAsync())
        {
            await Tables(first).CreateTableAsync("kept");
            secret = Secret(first);
        }

        await using (var second = await StartAsync())
        {
            Assert.Contains("kept", Tables(second).Query().Select(t => t.Name));
            Assert.Equal(secret, Secret(second));
        }

        await using var third = await StartAsync(fresh: true);
        Assert.DoesNotContain("kept", Tables(third).Query().Select(t => t.Name));
        Assert.Equal(secret, Secret(third));
    }

    [Fact]
    public async Task A_second_one_on_the_same_data_is_refused()
    {
        await using var first = await StartAsync();

        var refusal = await Assert.ThrowsAsync<StartException>(() => StartAsync());

        Assert.Contains(folder, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_said_before_anything_is_started()
    {
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var urls = $"http://{other.LocalEndpoint}";

        var refusal = await Assert.ThrowsAsync<StartException>(() => StartAsync(urls: urls));

        Assert.Contains(urls, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(System.IO.Directory.EnumerateFileSystemEntries(folder));
    }

    private Task<LocalCity> StartAsync(bool fresh = false, string urls = "http://127.0.0.1:0") =>
        LocalCity.StartAsync(new LocalCityOptions(urls, folder, fresh) { Configure = builder => builder.Logging.ClearProviders() }, _ => { }, CancellationToken.None);

    private static TableServiceClient Tables(LocalCity city) => city.Host.Services.GetRequiredService<TableServiceClient>();

    private static string Secret(LocalCity city) => Convert.ToHexString(city.Host.Services.GetRequiredService<CitySecret>().Mac("test", "text"));
}
