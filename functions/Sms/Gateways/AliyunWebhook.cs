using System.Text.Json;

namespace Hotline.Sms.Gateways;

/// <summary>Alibaba's SmsUp push. It documents no signature.</summary>
internal sealed class AliyunWebhook : ISmsWebhook
{
    public string Name => AliyunSms.Provider;

    public WebhookAnswer Answer { get; } = new("application/json; charset=utf-8", """{"code":0,"msg":"接收成功"}""");

    public bool IsSigned(WebhookCall call) => true;

    public IReadOnlyList<byte[]>? Split(byte[] body) => SmsBody.Elements(body);

    public byte[] Join(IReadOnlyList<byte[]> parts) => [(byte)'[', .. parts.SelectMany((part, i) => i == 0 ? part : [(byte)',', .. part]), (byte)']'];

    public InboundSms? ReadInbound(byte[] part, WebhookReceipt receipt)
    {
        using var json = JsonDocument.Parse(part);
        return AliyunSms.Read(json.RootElement, receipt.At);
    }

    public DeliveryReport? ReadReport(byte[] part, WebhookReceipt receipt)
    {
        using var json = JsonDocument.Parse(part);
        var e = json.RootElement;
        return e.ValueKind == JsonValueKind.Object && e.TextOf("phone_number") is { } phone
            ? new DeliveryReport(e.TextOf("out_id"), e.TextOf("biz_id"), phone, e.TryGetProperty("success", out var success) && success.ValueKind == JsonValueKind.True, e.TextOf("err_code"), receipt.At)
            : null;
    }
}
