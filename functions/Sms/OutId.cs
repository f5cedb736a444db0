using System.Globalization;
using System.Text.RegularExpressions;

namespace Hotline.Sms;

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

    public static OutId? Parse(string? text) =>
        text is { Length: <= 100 } && Form().Match(text) is { Success: true } match
            ? new OutId(match.Groups[1].Value, int.Parse(match.ValueSpan[match.Groups[2].Index..][..2], CultureInfo.InvariantCulture), match.Groups[3].Value)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mailing}.{Shard:00}.{Place}");

    [GeneratedRegex(@"^([a-z0-9]{3,40})\.([0-9]{2})\.([A-Za-z0-9.-]{1,60})\z")]
    private static partial Regex Form();
}
