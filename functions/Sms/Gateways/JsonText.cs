using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hotline.Sms.Texts;

namespace Hotline.Sms.Gateways;

/// <summary>Reads JSON values that gateways write now as text, now as a number, without losing a digit or failing at half a surrogate pair.</summary>
internal static partial class JsonText
{
    /// <returns>The text, a number as it was written, or null for anything else and what is missing.</returns>
    public static string? TextOf(this JsonElement element, string name)
    {
        var value = element.Inner(name);
        return value.ValueKind switch
        {
            JsonValueKind.String => Scalars.Of(Text(value)),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    /// <returns>An undefined element for what is missing, and for any property of what is no object.</returns>
    public static JsonElement Inner(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var property) ? property : default;

    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Escape().Replace(value.GetRawText()[1..^1], Unescape);
        }
    }

    private static string Unescape(Match match) => match.Value[1] switch
    {
        'u' => ((char)ushort.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'b' => "\b",
        'f' => "\f",
        var other => other.ToString(),
    };

    [GeneratedRegex(@"\\(u[0-9a-fA-F]{4}|.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
