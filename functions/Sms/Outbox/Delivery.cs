using Hotline.Sms.Texts;

namespace Hotline.Sms.Outbox;

/// <summary>How far one text has come. It moves only forward.</summary>
public enum DeliveryState
{
    /// <summary>To be sent.</summary>
    Created,

    /// <summary>Given to the gateway, or refused by it for now and to be given again.</summary>
    Sending,

    /// <summary>The gateway may have taken it: never sent again, a delivery report tells.</summary>
    Unknown,

    /// <summary>The gateway took it.</summary>
    Sent,

    /// <summary>It reached the phone.</summary>
    Delivered,

    /// <summary>The gateway or the carrier said that it will not.</summary>
    Failed,

    /// <summary>It was not to be sent after all; <see cref="Delivery.Code"/> says why.</summary>
    Skipped,
}

/// <summary>
/// The life of one text on its way out, pure. A text is given to the gateway only in an attempt that <see cref="Begin"/> recorded before, and a further attempt
/// begins only when the gateway said of every one before that it did not take it: so whatever crashes in between, nobody gets it twice.
/// </summary>
/// <param name="State">How far it is.</param>
/// <param name="Attempt">How many attempts began.</param>
/// <param name="Refused">The last attempt that the gateway said it did not take.</param>
/// <param name="Token">Whoever began the last attempt: after a lost answer of storage it knows its own writing by it.</param>
/// <param name="ProviderId">The gateway's own id.</param>
/// <param name="Code">Why it failed, is unknown or was skipped.</param>
/// <param name="At">When it last moved, UTC.</param>
/// <param name="NotBefore">A further attempt waits until then, UTC.</param>
public sealed record Delivery(
    DeliveryState State, int Attempt, int Refused, string? Token, string? ProviderId, string? Code, DateTimeOffset At, DateTimeOffset? NotBefore)
{
    public const int MostAttempts = 5;

    /// <summary>The gateway was asked in the last attempt, and what it said is not known here.</summary>
    public bool IsUnderWay => State == DeliveryState.Sending && Refused < Attempt;

    /// <summary>Waits for an attempt, its first or, after refusals, another.</summary>
    public bool IsWaiting => State == DeliveryState.Created || (State == DeliveryState.Sending && Refused == Attempt);

    public static Delivery New(DateTimeOffset now) => new(DeliveryState.Created, 0, 0, null, null, null, now, null);

    /// <summary>Records an attempt before the gateway is asked; the same delivery if none may begin now.</summary>
    public Delivery Begin(string token, DateTimeOffset now) => IsWaiting && !(NotBefore > now)
        ? this with { State = DeliveryState.Sending, Attempt = Attempt + 1, Token = token, At = now, NotBefore = null }
        : this;

    /// <summary>What the gateway said in the attempt of <paramref name="token"/>; a report that was faster stands.</summary>
    /// <param name="outcome">Of the gateway.</param>
    /// <param name="token">Of the attempt.</param>
    /// <param name="now">UTC.</param>
    /// <param name="firstPause">Between the first attempt and the second; twice as long each time.</param>
    public Delivery After(SendOutcome outcome, string token, DateTimeOffset now, TimeSpan firstPause) => (Token == token, State, outcome) switch
    {
        (false, _, _) => this,
        (_, DeliveryState.Sending or DeliveryState.Unknown, SendOutcome.Accepted a) => To(DeliveryState.Sent, null, now) with { ProviderId = a.ProviderId },
        (_, DeliveryState.Sending, SendOutcome.Unknown u) => To(DeliveryState.Unknown, u.Code, now),
        (_, DeliveryState.Sending, SendOutcome.Refused r) when r.MayRetry && Attempt < MostAttempts => this with
        {
            Refused = Attempt,
            Code = r.Code,
            At = now,
            NotBefore = now + (firstPause * (1 << (Attempt - 1))),
        },
        (_, DeliveryState.Sending or DeliveryState.Unknown, SendOutcome.Refused r) => To(DeliveryState.Failed, r.Code, now),
        (_, DeliveryState.Delivered, SendOutcome.Accepted a) => this with { ProviderId = ProviderId ?? a.ProviderId },
        _ => this,
    };

    /// <summary>Whoever began the attempt ended before it could say what came of it.</summary>
    public Delivery Interrupted(DateTimeOffset now) => IsUnderWay ? To(DeliveryState.Unknown, "interrupted", now) : this;

    /// <summary>What the gateway reports. Nothing comes after a final state.</summary>
    public Delivery Reported(DeliveryReport report, DateTimeOffset now)
    {
        var isOpen = Attempt > 0 && State is DeliveryState.Sending or DeliveryState.Unknown or DeliveryState.Sent;
        return (isOpen, report.IsDelivered) switch
        {
            (true, true) => To(DeliveryState.Delivered, null, now) with { ProviderId = report.ProviderId ?? ProviderId },
            (true, false) => To(DeliveryState.Failed, report.Code ?? "notDelivered", now) with { ProviderId = report.ProviderId ?? ProviderId },
            // Under way at the carrier: so the gateway took it.
            (true, null) when State != DeliveryState.Sent => To(DeliveryState.Sent, null, now) with { ProviderId = report.ProviderId ?? ProviderId },
            _ => this,
        };
    }

    /// <summary>Not to be sent after all; nothing changes for what the gateway may have.</summary>
    public Delivery Skip(string why, DateTimeOffset now) => IsWaiting ? To(DeliveryState.Skipped, why, now) : this;

    private Delivery To(DeliveryState state, string? code, DateTimeOffset now) => this with { State = state, Code = code, At = now, NotBefore = null };
}
