using System.Net;

namespace Hotline.Sms.Gateways;

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

    /// <summary>An address alone is a network of one; one of IPv4 mapped into IPv6 is the IPv4 network.</summary>
    private static IPNetwork? Network(string text)
    {
        var listed = text.Contains('/', StringComparison.Ordinal) ? text : $"{text}/{(text.Contains(':', StringComparison.Ordinal) ? 128 : 32)}";
        if (!IPNetwork.TryParse(listed, out var network))
        {
            return null;
        }

        // ::ffff:203.0.113.0/120 is 203.0.113.0/24; with /24, as it is sometimes meant, it would be much else.
        return network.BaseAddress.IsIPv4MappedToIPv6 ? new IPNetwork(network.BaseAddress.MapToIPv4(), network.PrefixLength - 96)
            : listed.StartsWith("::ffff:", StringComparison.OrdinalIgnoreCase) && network.PrefixLength < 96 ? null
            : network;
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
