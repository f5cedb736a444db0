using System.Text;

namespace Hotline.Tests.Sms;

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
        "application/json; charset=utf-8",
        """{"code":0,"msg":"接收成功"}""",
        """[{"phone_number":"19900000001","content":"A5","send_time":"2026-03-02 09:30:00","dest_code":"1234","sequence_id":"1"}]""",
        """[{"phone_number":"19900000001","send_time":"2026-03-02 09:30:00","report_time":"2026-03-02 09:30:05","success":true,"err_code":"DELIVERED","err_msg":"","sms_size":"1","biz_id":"9","out_id":"x"}]""");

    private static readonly GatewaySample[] All = [Aliyun];

    public static GatewaySample Of(string name) => All.Single(g => g.Name == name);

    public static TheoryData<string> Names => [.. All.Select(g => g.Name)];

    public static HttpRequestMessage Request(this GatewaySample gateway, string method, string kind, byte[]? body = null, string secret = TestHost.SmsSecret, string? forwardedFor = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), gateway.Path(kind, secret));
        if (method == "POST")
        {
            request.Content = new ByteArrayContent(body ?? Encoding.UTF8.GetBytes(kind == "status" ? gateway.Status : gateway.Inbound));
            request.Content.Headers.ContentType = new("application/json");
        }

        if (forwardedFor is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        }

        return request;
    }
}
