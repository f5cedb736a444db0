namespace Hotline.Sms.Texts;

/// <summary>What is known of one text after its gateway was asked to send it.</summary>
public abstract record SendOutcome
{
    /// <summary>The gateway took it; <paramref name="ProviderId"/> is its own id.</summary>
    public sealed record Accepted(string ProviderId) : SendOutcome;

    /// <summary>The gateway said that it did not take it. <paramref name="MayRetry"/>: the same text may be taken later, e.g. after throttling.</summary>
    /// <param name="Code">The gateway's.</param>
    /// <param name="MayRetry">Whether another try makes sense.</param>
    public sealed record Refused(string Code, bool MayRetry) : SendOutcome;

    /// <summary>No answer, or none that tells: it may have been taken. It is never sent again; the delivery report tells.</summary>
    public sealed record Unknown(string Code) : SendOutcome;
}
