using System.Net;
using System.Net.Sockets;

namespace Hotline.Sms.Webhooks;

/// <summary>The addresses that may call; no network means everybody.</summary>
internal sealed class AllowedCallers(IReadOnlyList<IPNetwork> networks)
{
    /// <returns>Null if one is neither an address nor a network in CIDR form.</returns>
    public static AllowedCallers? Parse(IEnumerable<string> listed)
    {
        var networks = listed.Select(Network).ToList();
        return networks.Contains(null) ? null : new AllowedCallers([.. networks.OfType<IPNetwork>()]);
    }

    /// <param name="caller">An IPv4 address mapped into IPv6 is the IPv4 address; null for a caller of whom nothing is known.</param>
    public bool Admit(IPAddress? caller) => networks.Count == 0 || (caller is not null && networks.Any(network => network.Contains(Plain(caller))));

    private static IPNetwork? Network(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var length = 0;
        if (!IPAddress.TryParse(slash < 0 ? text : text[..slash], out var address)
            || (slash >= 0 && !int.TryParse(text.AsSpan(slash + 1), System.Globalization.NumberStyles.None, null, out length)))
        {
            return null;
        }

        var all = Bits(address);
        // ::ffff:203.0.113.0/120 is 203.0.113.0/24.
        length = (slash < 0 ? all : length) - (all - Bits(Plain(address)));
        return length >= 0 && length <= Bits(Plain(address)) ? Masked(Plain(address), length) : null;
    }

    /// <summary>203.0.113.7/24 is meant as 203.0.113.0/24.</summary>
    private static IPNetwork Masked(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPNetwork(new IPAddress(bytes), length);
    }

    private static int Bits(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
