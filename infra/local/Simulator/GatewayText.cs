namespace Hotline.Local.Simulator;

/// <summary>A text that the gateway took.</summary>
/// <param name="Phone">Eleven digits.</param>
/// <param name="Template">Its template's code.</param>
/// <param name="Text">As the phone shows it.</param>
/// <param name="Extension">Digits that its sender's number ends with; null for none.</param>
/// <param name="OutId">As the app gave it; null for none.</param>
/// <param name="BizId">The gateway's own id of the call.</param>
/// <param name="TakenAt">UTC.</param>
internal sealed record GatewayText(string Phone, string Template, string Text, string? Extension, string? OutId, string BizId, DateTimeOffset TakenAt);
