namespace Hotline.Sms.Outbox;

/// <summary>What may be sent now, and when to ask for the rest.</summary>
public sealed record Allowance(int Texts, TimeSpan Wait);

/// <summary>
/// A token bucket: it holds up to <paramref name="Burst"/> texts and gains <paramref name="PerSecond"/> of them a second. Pure, for all instances share
/// its two figures in a row; System.Threading.RateLimiting keeps them in the process.
/// </summary>
/// <param name="PerSecond">What the account allows.</param>
/// <param name="Burst">The most at once.</param>
/// <param name="Tokens">How many were left at <paramref name="At"/>.</param>
/// <param name="At">UTC.</param>
internal sealed record TokenBucket(double PerSecond, int Burst, double Tokens, DateTimeOffset At)
{
    public static TokenBucket Full(double perSecond, int burst, DateTimeOffset now) => new(perSecond, burst, burst, now);

    /// <returns>The bucket after it, and how many of the <paramref name="wanted"/> may go now: all that are left, if not all that are wanted.</returns>
    public (TokenBucket After, Allowance Allowance) Take(int wanted, DateTimeOffset now)
    {
        // A clock that went back must not take tokens away.
        var passed = Math.Max(0, (now - At).TotalSeconds);
        var left = Math.Min(Burst, Tokens + (passed * PerSecond));
        var given = Math.Min(wanted, (int)left);
        var after = this with { Tokens = left - given, At = now > At ? now : At };
        var missing = Math.Min(wanted, Burst) - given;
        var wait = missing == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Max(0, missing - after.Tokens) / PerSecond);
        return (after, new Allowance(given, wait));
    }
}
