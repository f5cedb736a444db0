using Hotline.Sms.Texts;

namespace Hotline.Sms.Webhooks;

/// <summary>One element of a webhook call that was taken.</summary>
/// <param name="Delivery">Names the call for good; a call that the gateway repeats is another one.</param>
/// <param name="Index">The element's place in the call.</param>
/// <param name="Gateway">Who called.</param>
/// <param name="ReceivedAt">When the call was taken, UTC.</param>
/// <param name="Sms">What it says; null for an element that is no message.</param>
/// <param name="Raw">As it came, without halves of surrogate pairs.</param>
public sealed record ReceivedText(string Delivery, int Index, string Gateway, DateTimeOffset ReceivedAt, InboundSms? Sms, string Raw);
