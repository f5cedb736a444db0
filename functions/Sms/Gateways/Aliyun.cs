using System.Globalization;
using System.Text.Json;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Gateways;

/// <summary>Settings <c>Sms:Aliyun:*</c>.</summary>
public sealed class AliyunOptions : GatewayOptions
{
    public AliyunOptions() => Endpoint = new Uri("https://dysmsapi.aliyuncs.com");

    public string? AccessKeyId { get; set; }

    public string? AccessKeySecret { get; set; }

    internal override IEnumerable<string> Missing() => Unset(
        (nameof(AccessKeyId), AccessKeyId), (nameof(AccessKeySecret), AccessKeySecret), (nameof(Templates), Templates.Values.FirstOrDefault()));
}

/// <summary>
/// Alibaba Cloud SMS (阿里云短信, dysmsapi 2017-05-25): SendBatchSms under ACS3-HMAC-SHA256, pushes SmsUp and SmsReport. A call is taken or refused
/// as a whole; the pushes carry no signature.
/// </summary>
internal sealed class Aliyun(HttpClient http, IOptions<AliyunOptions> options, IOptions<SmsOptions> sms) : IHttpGateway<AliyunOptions>
{
    public static string Gateway => "aliyun";

    public string Name => Gateway;

    public int MostPerCall => 100;

    public WebhookAnswer Answer { get; } = new("application/json", """{"code":0,"msg":"接收成功"}""");

    public int Segments(string text) => TextLength.Segments(text);

    public async Task<IReadOnlyList<SendOutcome>> SendAsync(IReadOnlyList<SmsText> texts, string outId, CancellationToken cancel)
    {
        if (texts.Count == 0 || options.Value.TemplateOf(texts[0]) is not { } template)
        {
            return [.. texts.Select(_ => new SendOutcome.Refused("noTemplate", MayRetry: false))];
        }

        using var request = Request(texts, outId, template);
        var outcome = OutcomeOf(await http.AskAsync(request, cancel));
        return [.. texts.Select(_ => outcome)];
    }

    public static bool IsThrottled(GatewayReply reply) => OutcomeOf(reply) is SendOutcome.Refused { MayRetry: true };

    /// <summary>
    /// Documented refusals (<c>isv.*</c>) are final, the limits of a phone too: they last for the day. "Throttling" was denied before the service;
    /// a used nonce means that an earlier copy of the request came through.
    /// </summary>
    internal static SendOutcome OutcomeOf(GatewayReply reply) => (reply.Status, reply.Json.CodeOf("Code")) switch
    {
        _ when reply.Instead is { } instead => instead,
        (200, "OK") => new SendOutcome.Accepted(reply.Json.CodeOf("BizId") ?? ""),
        (_, { } code) when code.StartsWith("Throttling", StringComparison.Ordinal) => new SendOutcome.Refused(code, MayRetry: true),
        (429, var code) => new SendOutcome.Refused(code ?? "http-429", MayRetry: true),
        (_, { } code) when code.StartsWith("isv.", StringComparison.Ordinal) || code == "isp.RAM_PERMISSION_DENY" => new SendOutcome.Refused(code, MayRetry: false),
        (_, { } code) when code.StartsWith("isp.", StringComparison.Ordinal) || code == "SignatureNonceUsed" => new SendOutcome.Unknown(code),
        (not 408 and >= 300 and < 500, var code) => new SendOutcome.Refused(code ?? $"http-{reply.Status}", MayRetry: false),
        var (status, code) => new SendOutcome.Unknown(code ?? $"http-{status}"),
    };

    public static void Sign(HttpRequestMessage request, byte[] body, AliyunOptions options, DateTimeOffset now)
    {
        var headers = new Dictionary<string, string>
        {
            ["content-type"] = request.Content!.Headers.ContentType!.ToString(),
            ["host"] = request.RequestUri!.Authority,
            ["x-acs-action"] = "SendBatchSms",
            ["x-acs-version"] = "2017-05-25",
            ["x-acs-date"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["x-acs-signature-nonce"] = Guid.NewGuid().ToString("N"),
            ["x-acs-content-sha256"] = CanonicalRequest.HashOf(body),
        };
        request.Put(headers.Where(h => h.Key.StartsWith("x-", StringComparison.Ordinal)));
        var authorization = CanonicalRequest.Of(request, body, headers).Acs3(options.AccessKeyId!, options.AccessKeySecret!);
        request.Put([KeyValuePair.Create("Authorization", authorization)]);
    }

    public InboundSms? ReadInbound(byte[] part, WebhookReceipt receipt) => JsonBatch.Read(part, element => AliyunSms.Read(element, receipt.At));

    public DeliveryReport? ReadReport(byte[] part, WebhookReceipt receipt) => JsonBatch.Read(part, element => element.TruthOf("success") is { } success
        ? new DeliveryReport(
            element.IdOf("out_id"), element.IdOf("biz_id"), element.IdOf("phone_number") ?? "", success, element.CodeOf("err_code"),
            GatewayValues.BeijingTime(element.TextOf("report_time")) ?? receipt.At)
        : null);

    /// <summary>What identifies the template and the call stands in the address, what is personal in the body.</summary>
    private HttpRequestMessage Request(IReadOnlyList<SmsText> texts, string outId, string template)
    {
        var form = new Dictionary<string, string>
        {
            ["PhoneNumberJson"] = JsonBatch.Write(texts.Select(t => t.Phone)),
            ["SignNameJson"] = JsonBatch.Write(texts.Select(t => sms.Value.Senders[t.Sender].Sign)),
            ["TemplateParamJson"] = JsonBatch.Write(texts.Select(t => t.Parameters.ToDictionary(p => p.Name, p => p.Value))),
        };
        if (texts[0].Extension is { } extension)
        {
            form["SmsUpExtendCodeJson"] = JsonBatch.Write(texts.Select(_ => extension));
        }

        return new HttpRequestMessage(HttpMethod.Post, $"/?OutId={Uri.EscapeDataString(outId)}&TemplateCode={Uri.EscapeDataString(template)}")
        {
            Content = new FormUrlEncodedContent(form),
        };
    }
}

/// <summary>
/// One element of Alibaba's SmsUp push: <c>phone_number, content, send_time, dest_code, sequence_id</c>. The last is text in the current
/// documents, a number in older ones and a double in the message service's; <c>sign_name</c> is in the older ones only.
/// </summary>
internal static class AliyunSms
{
    public const string Provider = "aliyun";

    /// <returns>Null for an element without phone or text.</returns>
    public static InboundSms? Read(JsonElement element, DateTimeOffset receivedAt)
    {
        if (element.ValueKind != JsonValueKind.Object || element.TextOf("phone_number") is not { } phone || element.TextOf("content") is not { } text)
        {
            return null;
        }

        var sentAt = GatewayValues.BeijingTime(element.TextOf("send_time"));
        return new InboundSms(
            Provider, GatewayValues.Whole(phone.Trim()), element.TextOf("dest_code") ?? "", text, sentAt ?? receivedAt, sentAt is null, element.IdOf("sequence_id"))
        {
            Sign = element.TextOf("sign_name") is { Length: > 0 } sign ? sign : null,
        };
    }
}
