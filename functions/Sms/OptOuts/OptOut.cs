namespace Hotline.Sms.OptOuts;

/// <summary>How a wish reached us.</summary>
public enum OptOutVia
{
    /// <summary>The phone sent a word.</summary>
    Text,

    /// <summary>A staff member was told, with the reason.</summary>
    Clerk,
}

/// <summary>That a phone wants no more texts of a sender (退订), or wants them again.</summary>
/// <param name="IsOut">No more.</param>
/// <param name="At">When it was said, UTC: the later of two stands, in whatever order they come.</param>
/// <param name="Key">Breaks the tie of one instant: a shorter key is the earlier, then ordinal.</param>
/// <param name="Via">How it came.</param>
/// <param name="By">Id of the staff member; null for a text.</param>
/// <param name="Reason">The staff member's words; null for a text.</param>
public sealed record OptOutWish(bool IsOut, DateTimeOffset At, string Key, OptOutVia Via, string? By = null, string? Reason = null)
{
    public bool IsAfter(OptOutWish other) => (At.CompareTo(other.At), Key.Length - other.Key.Length) switch
    {
        (0, 0) => string.CompareOrdinal(Key, other.Key) > 0,
        (0, var length) => length > 0,
        (var at, _) => at > 0,
    };
}

/// <summary>
/// What a phone wants of one sender. Answers do not change it, and it outlives the contact: it is known by the keyed hash of the phone alone. Pure.
/// </summary>
/// <param name="Last">The latest wish, heeded or repeating the one before.</param>
/// <param name="Episode">How many times it left; 0 for never.</param>
/// <param name="Since">When it last left or came back, UTC.</param>
/// <param name="ConfirmedAt">When this leaving was confirmed by a text, UTC; null if it was not.</param>
/// <param name="History">The latest wishes that changed something, oldest first.</param>
public sealed record OptOut(OptOutWish Last, int Episode, DateTimeOffset Since, DateTimeOffset? ConfirmedAt, IReadOnlyList<OptOutWish> History)
{
    /// <summary>A phone that comes and goes more often keeps its latest.</summary>
    public const int LongestHistory = 50;

    public bool IsOut => Last.IsOut;

    /// <param name="before">Null for a phone that never said anything.</param>
    /// <param name="wish">What it says.</param>
    /// <returns><paramref name="before"/> itself when a later wish is known.</returns>
    public static OptOut Heed(OptOut? before, OptOutWish wish)
    {
        if (before is null)
        {
            return new OptOut(wish, wish.IsOut ? 1 : 0, wish.At, null, [wish]);
        }

        if (!wish.IsAfter(before.Last))
        {
            return before;
        }

        return wish.IsOut == before.IsOut
            ? before with { Last = wish }
            : new OptOut(wish, before.Episode + (wish.IsOut ? 1 : 0), wish.At, null, [.. before.History.TakeLast(LongestHistory - 1), wish]);
    }

    public OptOut Confirm(DateTimeOffset now) => ConfirmedAt is null ? this with { ConfirmedAt = now } : this;
}
