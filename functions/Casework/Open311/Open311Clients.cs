using Hotline.Platform.Identity;
using Microsoft.Extensions.Options;

namespace Hotline.Casework.Open311;

/// <summary>Who may file through this door, by api key.</summary>
public sealed class Open311Clients(IOptions<Open311Options> options)
{
    private const string Prefix = "open311:";

    /// <summary>What a ticket says of the client that filed it.</summary>
    internal static string SourceOf(string client) => Prefix + client;

    /// <returns>The client that filed it, or null when it came in by another door.</returns>
    internal static string? ClientOf(string? source) =>
        source?.StartsWith(Prefix, StringComparison.Ordinal) == true ? source[Prefix.Length..] : null;

    /// <returns>The client's name, or null. Every key is compared, so that the time taken tells nothing.</returns>
    internal string? NameOf(string apiKey)
    {
        string? found = null;
        foreach (var (name, key) in options.Value.ApiKeys)
        {
            found = CitySecret.Same(apiKey, key) ? name : found;
        }

        return found;
    }

    internal bool IsOurs(string jurisdiction) =>
        options.Value.JurisdictionId is not { Length: > 0 } ours || string.Equals(ours, jurisdiction, StringComparison.OrdinalIgnoreCase);
}
