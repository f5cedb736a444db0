using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Local.Simulator;

namespace Hotline.Tests.Simulator;

/// <summary>Calls a simulated gateway as a client of Alibaba Cloud would.</summary>
internal sealed class GatewayCaller(Uri gateway) : IDisposable
{
    public const string KeyId = "test-key";
    public const string Secret = "test-secret-of-the-gateway";
    public const string WebhookSecret = "webhook-secret-0123456789";

    private static readonly string[] Signed = ["host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"];

    private readonly HttpClient http = new() { BaseAddress = gateway };

    public static GatewayAccount Account { get; } = new(KeyId, Secret)
    {
        Signs = ["优化办"],
        Templates = new Dictionary<string, IReadOnlyList<string>> { ["SMS_1"] = ["请评价${unit}，退订回T"] },
    };

    /// <summary>What it answers, or null where the connection ends instead.</summary>
    public async Task<string?> CodeAsync(string action, IReadOnlyDictionary<string, string> parameters, string? nonce = null, string secret = Secret)
    {
        try
        {
            using var answer = await http.SendAsync(Request(action, parameters, nonce ?? Guid.NewGuid().ToString("N"), secret));
            return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("Code").GetString();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public Task<string?> SendAsync(string outId, params string[] phones) => CodeAsync("SendBatchSms", new Dictionary<string, string>
    {
        ["PhoneNumberJson"] = JsonSerializer.Serialize(phones),
        ["SignNameJson"] = JsonSerializer.Serialize(phones.Select(_ => "优化办")),
        ["TemplateCode"] = "SMS_1",
        ["TemplateParamJson"] = JsonSerializer.Serialize(phones.Select(_ => new { unit = "税务局" })),
        ["OutId"] = outId,
    });

    public void Dispose() => http.Dispose();

    /// <summary>Some parameters in the address, some in the form: the gateway takes either.</summary>
    private HttpRequestMessage Request(string action, IReadOnlyDictionary<string, string> parameters, string nonce, string secret)
    {
        List<KeyValuePair<string, string>> inAddress = [.. parameters.Where(p => p.Key is "OutId" or "TemplateCode")];
        var query = string.Join('&', inAddress.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
        var form = new FormUrlEncodedContent(parameters.Except(inAddress));
        var body = form.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, $"/?{query}")) { Content = form };
        var headers = new Dictionary<string, string>
        {
            ["host"] = gateway.Authority,
            ["x-acs-action"] = action,
            ["x-acs-version"] = "2017-05-25",
            ["x-acs-date"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["x-acs-signature-nonce"] = nonce,
            ["x-acs-content-sha256"] = Convert.ToHexStringLower(SHA256.HashData(body)),
        };
        foreach (var (name, value) in headers.Where(h => h.Key != "host"))
        {
            request.Headers.Add(name, value);
        }

        var signature = AcsSignature.Sign(new SignedCall("POST", "/", inAddress, headers.GetValueOrDefault, body), Signed, secret);
        request.Headers.TryAddWithoutValidation("Authorization", $"ACS3-HMAC-SHA256 Credential={KeyId},SignedHeaders={string.Join(';', Signed)},Signature={signature}");
        return request;
    }
}
