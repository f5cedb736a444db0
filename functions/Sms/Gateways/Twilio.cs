using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Gateways;

/// <summary>Settings <c>Sms:Twilio:*</c>.</summary>
public sealed class TwilioOptions : GatewayOptions
{
    public TwilioOptions() => Endpoint = new Uri("https://api.twilio.com");

    public string? AccountSid { get; set; }

    /// <summary>Also signs what Twilio calls the app with.</summary>
    public string? AuthToken { get; set; }

    /// <summary>The number that texts come from (E.164); or else <see cref="MessagingServiceSid"/>.</summary>
    public string? From { get; set; }

    public string? MessagingServiceSid { get; set; }

    internal override IEnumerable<string> Missing() => Unset(
        (nameof(AccountSid), AccountSid), (nameof(AuthToken), AuthToken), ($"{nameof(From)} or :{nameof(MessagingServiceSid)}", From ?? MessagingServiceSid));
}

/// <summary>
/// Twilio (2010-04-01), for trials and phones abroad: one call a text, of any wording. Its webhooks are forms under
/// <c>X-Twilio-Signature</c>; reports come to the address that each text names, with our own id in its query.
/// </summary>
internal sealed class Twilio(HttpClient http, IOptions<TwilioOptions> options, IOptions<SiteOptions> app) : IHttpGateway<TwilioOptions>
{
    private const int AtOnce = 8;

    public static string Gateway => "twilio";

    public string Name => Gateway;

    public int MostPerCall => 100;

    public WebhookAnswer Answer { get; } = new("text/xml", """<?xml version="1.0" encoding="UTF-8"?><Response/>""");

    public int Segments(string text) => TextLength.GsmSegments(text);

    public async Task<IReadOnlyList<SendOutcome>> SendAsync(IReadOnlyList<SmsText> texts, string outId, CancellationToken cancel)
    {
        var outcomes = new SendOutcome[texts.Count];
        // No token: what was not asked yet says so itself.
        await Parallel.ForAsync(0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
        {
            using var request = Request(texts[i], outId);
            outcomes[i] = OutcomeOf(await http.AskAsync(request, cancel));
        });
        return outcomes;
    }

    public static bool IsThrottled(GatewayReply reply) => OutcomeOf(reply) is SendOutcome.Refused { MayRetry: true };

    internal static SendOutcome OutcomeOf(GatewayReply reply) => (reply.Status, reply.Json.CodeOf("code")) switch
    {
        _ when reply.Instead is { } instead => instead,
        (200 or 201, _) when reply.Json.CodeOf("sid") is { } sid => new SendOutcome.Accepted(sid),
        (429, var code) => new SendOutcome.Refused(code ?? "http-429", MayRetry: true),
        (_, "20429") => new SendOutcome.Refused("20429", MayRetry: true),
        (not 408 and >= 300 and < 500, "21610") => new SendOutcome.Refused("optedOut", MayRetry: false),
        (not 408 and >= 300 and < 500, var code) => new SendOutcome.Refused(code ?? $"http-{reply.Status}", MayRetry: false),
        var (status, code) => new SendOutcome.Unknown(code ?? $"http-{status}"),
    };

    public static void Sign(HttpRequestMessage request, byte[] body, TwilioOptions options, DateTimeOffset now) =>
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.AccountSid}:{options.AuthToken}")));

    /// <summary>Every parameter that came, untrimmed, sorted by name, after the address that Twilio called.</summary>
    public bool IsSigned(WebhookCall call)
    {
        if (options.Value.AuthToken is not { Length: > 0 } token || FormBody.Read(call.Body) is not { } form)
        {
            return false;
        }

        var given = call.Header("X-Twilio-Signature").ToString();
        var parameters = form.All
            .OrderBy(p => p.Key, StringComparer.Ordinal).ThenBy(p => p.Value, StringComparer.Ordinal).Select(p => p.Key + p.Value);
        var signed = string.Concat(parameters);
        return call.Addresses.Aggregate(false, (isSigned, address) => isSigned | CitySecret.Same(given, Signature(token, address + signed)));
    }

    /// <summary>A body is one message.</summary>
    public IReadOnlyList<byte[]>? Split(byte[] body) => FormOf(body)["MessageSid", "SmsSid", "SmsMessageSid", "From"] is null ? null : [body];

    public byte[] Join(IReadOnlyList<byte[]> parts) => parts.Single();

    public InboundSms? ReadInbound(byte[] part, WebhookReceipt receipt) =>
        FormOf(part) is var form && form["From"] is { } phone && form.All.Any(p => p.Key == "Body")
            ? new InboundSms(Gateway, phone.Trim(), form["To"] ?? "", form["Body"] ?? "", receipt.At, true, form["MessageSid", "SmsSid", "SmsMessageSid"])
            : null;

    public DeliveryReport? ReadReport(byte[] part, WebhookReceipt receipt) =>
        FormOf(part) is var form && form["MessageStatus", "SmsStatus"] is { } status
            ? new DeliveryReport(
                FormOf(Encoding.UTF8.GetBytes(receipt.Query))["out"], form["MessageSid", "SmsSid"], form["To"]?.Trim() ?? "", IsDelivered(status), form["ErrorCode"], receipt.At)
            : null;

    /// <summary>Not strict: what a phone wrote is never refused for a byte that is no text; a person reads what cannot be understood.</summary>
    private static FormBody FormOf(ReadOnlySpan<byte> body) => FormBody.Read(body, Encoding.UTF8)!;

    private static bool? IsDelivered(string status) => status switch
    {
        "delivered" or "read" => true,
        "undelivered" or "failed" or "canceled" => false,
        _ => null,
    };

#pragma warning disable CA5350 // Twilio's choice.
    private static string Signature(string token, string signed) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350

    private HttpRequestMessage Request(SmsText text, string outId)
    {
        var site = app.Value.PublicUrl.GetLeftPart(UriPartial.Authority);
        var from = options.Value.MessagingServiceSid is { Length: > 0 } service
            ? KeyValuePair.Create("MessagingServiceSid", service)
            : KeyValuePair.Create("From", options.Value.From ?? "");
        return new HttpRequestMessage(HttpMethod.Post, $"/2010-04-01/Accounts/{options.Value.AccountSid}/Messages.json")
        {
            Content = new FormUrlEncodedContent(
            [
                KeyValuePair.Create("To", text.Phone),
                from,
                KeyValuePair.Create("Body", text.Text),
                KeyValuePair.Create("StatusCallback", $"{site}/api/sms/{Gateway}/{options.Value.WebhookSecret}/status?out={Uri.EscapeDataString(outId)}"),
            ]),
        };
    }
}
