using System.Security.Cryptography;
using Hotline.Platform.Identity;

namespace Hotline.Casework.Messages;

/// <summary>
/// Ticket numbers and query codes. A number is 12 characters of Crockford's base 32 and no secret; its query code is a keyed hash of it, so
/// that a ticket can be followed before it is even registered.
/// </summary>
public sealed class TicketNumbers(CitySecret secret)
{
    private const int NumberLength = 12;
    private const int CodeLength = 8;

    internal static string New() => CrockfordBase32.Encode(RandomNumberGenerator.GetBytes(8), NumberLength);

    /// <summary>
    /// The same number for the same key of the same writer: a repeated request finds its ticket without a look into storage. Phone and
    /// enterprise take part, so that somebody else's key leads nowhere.
    /// </summary>
    internal string From(string idempotencyKey, MessageContent content) =>
        CrockfordBase32.Encode(secret.Mac("ticket-number", $"{idempotencyKey}\n{content.Phone}\n{content.Uscc}"), NumberLength);

    /// <returns>Eight characters, not printed in groups.</returns>
    internal string QueryCode(string number) => CrockfordBase32.Encode(secret.Mac("query-code", number), CodeLength);

    /// <summary>In constant time, and the same work whether there is such a number or not.</summary>
    internal bool IsQueryCode(string number, string typed) => CitySecret.Same(CrockfordBase32.Normalise(typed), QueryCode(number));

    /// <returns>What a person typed as a number, or null when it can be none.</returns>
    internal static string? Read(string typed) =>
        CrockfordBase32.Normalise(typed) is { Length: NumberLength } number && number.All(char.IsAsciiLetterOrDigit) ? number : null;

    /// <summary>In groups of four, as people read it out.</summary>
    internal static string Print(string text) => string.Join('-', text.Chunk(4).Select(group => new string(group)));
}
