using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Hotline.Sms.Texts;

/// <summary>
/// Where in the outbox the texts of one call are, as it travels through a gateway and back: mailing, shard, and either a batch of rows or one
/// row. At most 100 letters, digits, dots and hyphens; it says nothing about the receivers.
/// </summary>
/// <param name="Mailing">A campaign's id, or <see cref="Texts"/>.</param>
/// <param name="Shard">0–99.</param>
/// <param name="Place">The batch (five digits) of a campaign, whose rows are told apart by the receiver's phone; the row itself in <see cref="Texts"/>.</param>
public sealed partial record OutId(string Mailing, int Shard, string Place)
{
    /// <summary>The mailing of all single texts.</summary>
    public const string Texts = "texts";

    /// <summary>A shard has one tally, which changes with each of its texts.</summary>
    private const int TextShards = 16;

    /// <summary>Of the single text with this key.</summary>
    public static OutId OfText(string key) => new(Texts, SHA256.HashData(Encoding.UTF8.GetBytes(key))[0] % TextShards, key);

    public static OutId? Parse(string? text) =>
        text is { Length: <= 100 } && Form().Match(text) is { Success: true } match
            ? new OutId(match.Groups[1].Value, int.Parse(match.ValueSpan[match.Groups[2].Index..][..2], CultureInfo.InvariantCulture), match.Groups[3].Value)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mailing}.{Shard:00}.{Place}");

    [GeneratedRegex(@"^([a-z0-9]{3,40})\.([0-9]{2})\.([A-Za-z0-9.-]{1,60})\z")]
    private static partial Regex Form();
}
