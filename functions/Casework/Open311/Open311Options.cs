using System.Text.RegularExpressions;

namespace Hotline.Casework.Open311;

/// <summary>Settings <c>Open311:*</c>.</summary>
public sealed partial class Open311Options
{
    private const int ShortestKey = 16;

    /// <summary>The city's name among jurisdictions, such as its web site; while unset any is taken.</summary>
    public string? JurisdictionId { get; set; }

    /// <summary>The clients' api keys, each at least 16 characters, by the client's name (letters, digits, <c>-</c>, <c>_</c>).</summary>
    public Dictionary<string, string> ApiKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>No two clients may share a key.</summary>
    internal bool AreKeysUsable =>
        ApiKeys.All(k => NamePattern().IsMatch(k.Key) && k.Value.Length >= ShortestKey)
        && ApiKeys.Values.Distinct(StringComparer.Ordinal).Count() == ApiKeys.Count;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,40}$")]
    private static partial Regex NamePattern();
}
