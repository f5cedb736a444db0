namespace Hotline.Sms.Texts;

/// <summary>What a gateway reports of a text that it took.</summary>
/// <param name="OutId">As given when it was sent (<see cref="Texts.OutId"/>); null if it did not come back.</param>
/// <param name="ProviderId">The gateway's own id; null if missing.</param>
/// <param name="Phone">The receiver as the gateway writes it, or empty.</param>
/// <param name="IsDelivered">True: it reached the phone. False: it will not. Null: it is still under way.</param>
/// <param name="Code">The carrier's or gateway's word for it.</param>
/// <param name="At">UTC.</param>
public sealed record DeliveryReport(string? OutId, string? ProviderId, string Phone, bool? IsDelivered, string? Code, DateTimeOffset At);
