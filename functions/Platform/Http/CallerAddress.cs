using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Hotline.Platform.Http;

/// <summary>Who calls, behind proxies of which each appends the address it was called from to <c>X-Forwarded-For</c>.</summary>
internal static class CallerAddress
{
    /// <param name="request">The request.</param>
    /// <param name="trustedProxies">How many proxies stand in front; what stands left of their entries anybody may have written.</param>
    /// <returns>Null if fewer proxies forwarded the request, or the entry is no address.</returns>
    public static IPAddress? Caller(this HttpRequest request, int trustedProxies)
    {
        if (trustedProxies == 0)
        {
            return request.HttpContext.Connection.RemoteIpAddress;
        }

        // Several header lines are one list.
        var entries = string.Join(',', request.Headers["X-Forwarded-For"].AsEnumerable()).Split(',');
        return entries.Length >= trustedProxies ? Read(entries[^trustedProxies].Trim()) : null;
    }

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
