using Hotline.Platform.Identity;

namespace Hotline.Casework.Ratings;

/// <summary>
/// The codes by which a closure can be rated from the link in the text message. Nothing is stored: a code is a keyed hash of number and
/// closure, and worth nothing once the closure is rated, over or replaced by a later one.
/// </summary>
public sealed class RatingCodes(CitySecret secret)
{
    public const int Length = 10;

    // More than redos allow: every try costs the same, whichever closure the code is of.
    private const int MostClosures = 20;

    internal string Of(string number, int closure) => CrockfordBase32.Encode(secret.Mac("rating-code", $"{number}|{closure}"), Length);

    /// <returns>The closure that the code was given out for; null for every other text.</returns>
    internal int? ClosureOf(string number, string typed)
    {
        var (given, found) = (CrockfordBase32.Normalise(typed), default(int?));
        for (var closure = 1; closure <= MostClosures; closure++)
        {
            found = CitySecret.Same(given, Of(number, closure)) ? closure : found;
        }

        return found;
    }
}
