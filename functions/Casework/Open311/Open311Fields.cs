namespace Hotline.Casework.Open311;

/// <summary>The parameters of a call, from its form and its address. An empty one counts as not sent, as the specification says.</summary>
internal sealed record Open311Fields(IReadOnlyDictionary<string, string> Values)
{
    private const string AttributePrefix = "attribute[";

    public string? this[string name] => Values.GetValueOrDefault(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The codes of the attributes that were sent.</summary>
    public IEnumerable<string> Attributes => Values.Keys
        .Where(name => name.StartsWith(AttributePrefix, StringComparison.Ordinal))
        .Select(name => name[AttributePrefix.Length..].TrimEnd('[', ']'));

    public string? Attribute(string code) => this[NameOf(code)];

    /// <summary>What is sent several times, or once with commas.</summary>
    public IReadOnlyList<string> List(string name) =>
        this[name]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList() ?? [];

    public static string NameOf(string attribute) => $"{AttributePrefix}{attribute}]";
}
