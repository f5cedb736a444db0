using System.Security.Cryptography;
using System.Text;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// Which of two answers is the later one: the time the sender sent it, then the message's key (a shorter key first, then ordinal, so
/// that numeric ids order as numbers). A key that is long or not ASCII stands as its SHA-256, so that stored and given stamps compare alike.
/// </summary>
public readonly record struct OrderStamp : IComparable<OrderStamp>
{
    private const int LongestKey = 64;

    private readonly string? key;

    public OrderStamp(DateTimeOffset sentAt, string key)
    {
        SentAt = sentAt.ToUniversalTime();
        this.key = key.Length <= LongestKey && Ascii.IsValid(key) ? key : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    public DateTimeOffset SentAt { get; }

    public string Key => key ?? "";

    public static bool operator <(OrderStamp left, OrderStamp right) => left.CompareTo(right) < 0;

    public static bool operator >(OrderStamp left, OrderStamp right) => left.CompareTo(right) > 0;

    public static bool operator <=(OrderStamp left, OrderStamp right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OrderStamp left, OrderStamp right) => left.CompareTo(right) >= 0;

    public int CompareTo(OrderStamp other) => (SentAt.UtcTicks - other.SentAt.UtcTicks, Key.Length - other.Key.Length) switch
    {
        (0, 0) => string.CompareOrdinal(Key, other.Key),
        (0, var length) => length,
        (var ticks, _) => Math.Sign(ticks),
    };
}
