using System.Text;
using System.Text.Json;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Gateways;

/// <summary>Settings <c>Sms:Tencent:*</c>.</summary>
public sealed class TencentOptions : GatewayOptions
{
    public TencentOptions() => Endpoint = new Uri("https://sms.tencentcloudapi.com");

    public string? SecretId { get; set; }

    public string? SecretKey { get; set; }

    /// <summary>The app's id in the SMS console.</summary>
    public string? SdkAppId { get; set; }

    public string Region { get; set; } = "ap-guangzhou";

    internal override IEnumerable<string> Missing() => Unset(
        (nameof(SecretId), SecretId), (nameof(SecretKey), SecretKey), (nameof(SdkAppId), SdkAppId), (nameof(Templates), Templates.Values.FirstOrDefault()));
}

/// <summary>
/// Tencent Cloud SMS (腾讯云短信, 2021-01-11): SendSms under TC3-HMAC-SHA256, one reply a callback, up to 100 reports a callback; neither is signed.
/// All phones of a call get the same parameters, and each has its own outcome.
/// </summary>
internal sealed class Tencent(HttpClient http, IOptions<TencentOptions> options, IOptions<SmsOptions> sms) : IHttpGateway<TencentOptions>
{
    private const int AtOnce = 4;

    // Documented to be decided before anything is sent. "InternalError" is not among them: it holds a timeout of the sending itself.
    private static readonly string[] Refusals = ["FailedOperation.", "Invalid", "LimitExceeded", "Unauthorized", "Unsupported", "Auth", "Missing", "NoSuch", "Ip"];

    public static string Gateway => "tencent";

    public string Name => Gateway;

    public int MostPerCall => 200;

    public WebhookAnswer Answer { get; } = new("application/json", """{"result":0,"errmsg":"OK"}""");

    public int Segments(string text) => TextLength.Segments(text);

    public async Task<IReadOnlyList<SendOutcome>> SendAsync(IReadOnlyList<SmsText> texts, string outId, CancellationToken cancel)
    {
        var outcomes = new SendOutcome[texts.Count];
        var calls = texts.Select((text, place) => (Text: text, Place: place)).GroupBy(t => JsonBatch.Write(t.Text.Parameters));
        // No token: what was not asked yet says so itself.
        await Parallel.ForEachAsync(calls, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (call, _) =>
        {
            var said = await SendAlikeAsync([.. call.Select(t => t.Text)], outId, cancel);
            foreach (var (text, place) in call)
            {
                outcomes[place] = said(text.Phone);
            }
        });
        return outcomes;
    }

    public static bool IsThrottled(GatewayReply reply) =>
        reply.Status == 429 || ErrorOf(reply)?.StartsWith("RequestLimitExceeded", StringComparison.Ordinal) == true;

    public static void Sign(HttpRequestMessage request, byte[] body, TencentOptions options, DateTimeOffset now)
    {
        var signed = new Dictionary<string, string>
        {
            ["content-type"] = request.Content!.Headers.ContentType!.ToString(),
            ["host"] = request.RequestUri!.Authority,
            ["x-tc-action"] = "sendsms",
        };
        request.Put(new Dictionary<string, string>
        {
            ["X-TC-Action"] = "SendSms",
            ["X-TC-Version"] = "2021-01-11",
            ["X-TC-Region"] = options.Region,
            ["X-TC-Timestamp"] = $"{now.ToUnixTimeSeconds()}",
            ["Authorization"] = CanonicalRequest.Of(request, body, signed).Tc3("sms", now, options.SecretId!, options.SecretKey!),
        });
    }

    /// <returns>What became of each phone (E.164).</returns>
    internal static Func<string, SendOutcome> OutcomesOf(GatewayReply reply)
    {
        if (reply.Json.Inner("Response").Inner("SendStatusSet") is { ValueKind: JsonValueKind.Array } set)
        {
            var said = set.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.Object).ToLookup(s => s.TextOf("PhoneNumber"), OutcomeOf);
            return phone => said[phone].FirstOrDefault() ?? new SendOutcome.Unknown("notReported");
        }

        var all = (ErrorOf(reply), reply.Status) switch
        {
            _ when reply.Instead is { } instead => instead,
            _ when IsThrottled(reply) => new SendOutcome.Refused(ErrorOf(reply) ?? "http-429", MayRetry: true),
            (null, >= 300 and < 500 and not 408) => new SendOutcome.Refused($"http-{reply.Status}", MayRetry: false),
            var (code, status) => Refusal(code ?? "") ?? (SendOutcome)new SendOutcome.Unknown(code ?? $"http-{status}"),
        };
        return _ => all;
    }

    public InboundSms? ReadInbound(byte[] part, WebhookReceipt receipt) => JsonBatch.Read(part, element =>
        PhoneIn(element) is { } phone && element.TextOf("text") is { } text && GatewayValues.UnixTime(element.TextOf("time")) is var time
            ? new InboundSms(Gateway, phone, element.TextOf("extend") ?? "", text, time ?? receipt.At, time is null, null) { Sign = element.CodeOf("sign") }
            : null);

    public DeliveryReport? ReadReport(byte[] part, WebhookReceipt receipt) => JsonBatch.Read(part, element => element.TextOf("report_status") is "SUCCESS" or "FAIL"
        ? new DeliveryReport(
            element.IdOf("ext"), element.IdOf("sid"), PhoneIn(element) ?? "", element.TextOf("report_status") == "SUCCESS", element.CodeOf("errmsg"),
            GatewayValues.BeijingTime(element.TextOf("user_receive_time")) ?? receipt.At)
        : null);

    private async Task<Func<string, SendOutcome>> SendAlikeAsync(IReadOnlyList<SmsText> texts, string outId, CancellationToken cancel)
    {
        if (options.Value.TemplateOf(texts[0]) is not { } template)
        {
            return _ => new SendOutcome.Refused("noTemplate", MayRetry: false);
        }

        var body = JsonBatch.Write(new
        {
            PhoneNumberSet = texts.Select(t => t.Phone),
            SmsSdkAppId = options.Value.SdkAppId,
            SignName = sms.Value.Senders[texts[0].Sender].Sign,
            TemplateId = template,
            TemplateParamSet = texts[0].Parameters.Select(p => p.Value),
            SessionContext = outId,
            ExtendCode = texts[0].Extension,
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return OutcomesOf(await http.AskAsync(request, cancel));
    }

    private static SendOutcome OutcomeOf(JsonElement status) => status.CodeOf("Code") is var code && code == "Ok"
        ? new SendOutcome.Accepted(status.IdOf("SerialNo") ?? "")
        : Refusal(code ?? "") ?? (SendOutcome)new SendOutcome.Unknown(code ?? "noCode");

    private static SendOutcome.Refused? Refusal(string code) =>
        Refusals.Any(refusal => code.StartsWith(refusal, StringComparison.Ordinal)) ? new(code, MayRetry: false) : null;

    private static string? ErrorOf(GatewayReply reply) => reply.Json.Inner("Response").Inner("Error").CodeOf("Code");

    /// <summary><c>86</c> and <c>13800000001</c> are +8613800000001.</summary>
    private static string? PhoneIn(JsonElement element) =>
        element.IdOf("nationcode")?.TrimStart('+', '0') is { Length: > 0 } nation && element.IdOf("mobile") is { } mobile && mobile[0] != '+'
            ? $"+{nation}{mobile}"
            : element.IdOf("mobile");
}
