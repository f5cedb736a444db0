using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Hotline.Platform.Http;

/// <summary>
/// Who calls. The Functions host's own front end is no proxy to reckon with: the connection has its caller's address, and what callers write
/// into <c>X-Forwarded-For</c> is believed by nobody. A proxy of the city's is believed where a call proves that it came through it.
/// </summary>
public sealed class CallerAddress(IOptions<ProxyOptions> options)
{
    private readonly ProxyOptions proxy = options.Value;

    /// <param name="request">The request.</param>
    /// <returns>Null if the proxy's header holds no address.</returns>
    internal IPAddress? Of(HttpRequest request) =>
        proxy.Header is { Length: > 0 } header && CameThroughProxy(request)
            ? Read(request.Headers[header].ToString().Trim())
            : request.HttpContext.Connection.RemoteIpAddress;

    private bool CameThroughProxy(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[proxy.IdHeader!].ToString()), Encoding.UTF8.GetBytes(proxy.Id!));

    /// <summary>With or without a port: 203.0.113.7, 203.0.113.7:567, 2001:db8::1, [2001:db8::1]:567.</summary>
    internal static IPAddress? Read(string entry)
    {
        if (!IPEndPoint.TryParse(entry, out var point))
        {
            return null;
        }

        // "7" and "010.0.0.1" are addresses to the parser, and others than their reader may think.
        var isPlain = point.AddressFamily != AddressFamily.InterNetwork || point.Address.ToString() == entry.Split(':')[0];
        return isPlain ? point.Address : null;
    }
}
