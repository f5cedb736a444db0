using System.Net;
using System.Net.Sockets;

namespace Hotline.Local.Hosting;

/// <summary>Asked before anything else is started, so that a taken port is said at once and in one line.</summary>
internal static class FreePort
{
    public static void Require(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = Parse(url);
            using var listener = new TcpListener(IPAddress.TryParse(address.Host, out var ip) ? ip : IPAddress.Loopback, address.Port);
            try
            {
                listener.Start();
            }
            catch (SocketException e)
            {
                throw new StartException($"Cannot listen on {url}: {e.Message}. Stop the program that uses it, or give another address with --urls.", e);
            }
        }
    }

    private static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException e)
        {
            throw new StartException($"--urls takes addresses such as {LocalCityOptions.DefaultUrls}, not {url}.", e);
        }
    }
}
