using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Hotline.Tests.Sms.Gateways;

/// <summary>A gateway as a test calls it.</summary>
internal sealed record GatewaySample(string Name, string ContentType, string Success, string Inbound, string Status)
{
    public string Path(string kind, string secret = TestHost.SmsSecret) => $"api/sms/{Name}/{secret}/{kind}";

    public override string ToString() => Name;
}

internal static class GatewaySamples
{
    public static readonly GatewaySample Aliyun = new(
        "aliyun",
        "application/json",
        """{"code":0,"msg":"接收成功"}""",
        """[{"phone_number":"19900000001","content":"A5","send_time":"2026-03-02 09:30:00","dest_code":"1234","sequence_id":"1"}]""",
        """[{"phone_number":"19900000001","send_time":"2026-03-02 09:30:00","report_time":"2026-03-02 09:30:05","success":true,"err_code":"DELIVERED","err_msg":"","sms_size":"1","biz_id":"9","out_id":"x"}]""");

    public static readonly GatewaySample Twilio = new(
        "twilio",
        "text/xml",
        """<?xml version="1.0" encoding="UTF-8"?><Response/>""",
        "MessageSid=SM1&From=%2B8619900000001&To=%2B12025550100&Body=A5",
        "MessageSid=SM1&MessageStatus=delivered&To=%2B8619900000001");

    private static readonly GatewaySample Tencent = new(
        "tencent",
        "application/json",
        """{"result":0,"errmsg":"OK"}""",
        """{"extend":"01","mobile":"19900000001","nationcode":"86","sign":"清河市优化办","text":"A5","time":1457336869}""",
        """[{"user_receive_time":"2015-10-17 08:03:04","nationcode":"86","mobile":"13900000001","report_status":"SUCCESS","errmsg":"DELIVRD","description":"用户短信送达成功","sid":"xxxxxxx","ext":"x"}]""");

    private static readonly GatewaySample[] All = [Aliyun, Tencent, Twilio];

    public static GatewaySample Of(string name) => All.Single(g => g.Name == name);

    public static TheoryData<string> Names => [.. All.Select(g => g.Name)];

    public static HttpRequestMessage Request(this GatewaySample gateway, string method, string kind, byte[]? body = null, string secret = TestHost.SmsSecret)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), gateway.Path(kind, secret));
        if (method == "POST")
        {
            request.Content = new ByteArrayContent(body ?? Encoding.UTF8.GetBytes(kind == "status" ? gateway.Status : gateway.Inbound));
            request.Content.Headers.ContentType = new(gateway == Twilio ? "application/x-www-form-urlencoded" : "application/json");
            Sign(request, gateway, body ?? Encoding.UTF8.GetBytes(kind == "status" ? gateway.Status : gateway.Inbound));
        }

        return request;
    }

#pragma warning disable CA5350 // Twilio's choice.
    /// <summary>As Twilio signs: the address as it was configured, then every parameter, sorted.</summary>
    public static string Signature(string address, string form) => Convert.ToBase64String(HMACSHA1.HashData(
        Encoding.UTF8.GetBytes(TestHost.TwilioToken),
        Encoding.UTF8.GetBytes(address + string.Concat(form.Split('&').Select(p => string.Concat(p.Split('=').Select(WebUtility.UrlDecode))).Order(StringComparer.Ordinal)))));
#pragma warning restore CA5350

    private static void Sign(HttpRequestMessage request, GatewaySample gateway, byte[] body)
    {
        if (gateway == Twilio)
        {
            request.Headers.Add("X-Twilio-Signature", Signature($"http://localhost:7071/{request.RequestUri}", Encoding.UTF8.GetString(body)));
        }
    }
}
