using Azure.Core.Pipeline;

namespace Hotline.Platform.Storage;

/// <summary>One connection pool for all three services.</summary>
internal static class StorageTransport
{
    // Idle connections go before a server that keeps them 5 s (Azurite) can close one under a request.
    public static readonly HttpClientTransport Shared = new(new HttpClient(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = 256,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(3),
        AutomaticDecompression = System.Net.DecompressionMethods.All,
    })
    {
        Timeout = TimeSpan.FromSeconds(100),
    });
}
