using Hotline.Http;
using Hotline.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Gateways;

/// <summary>
/// The Alibaba Cloud SMS callback for answers (SmsUp, HTTP batch push). It documents no signature, so the address carries a secret. Its
/// console probes with GET; any answer but this one within 700 ms makes it push again, up to ten times in six hours.
/// </summary>
public sealed class AliyunSmsHttp(ReceiveSms receive, IOptions<AliyunOptions> options)
{
    private const int BodyLimit = 4 * 1024 * 1024;
    private const string Received = """{"code":0,"msg":"接收成功"}""";

    [Function("ReceiveAliyunSms")]
    public async Task<IResult> Receive(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "api/sms/aliyun/{secret}/inbound")] HttpRequest request,
        string secret,
        CancellationToken cancel)
    {
        if (options.Value.WebhookSecret is not { Length: > 0 } expected || !CitySecret.Same(secret, expected))
        {
            throw new ProblemException(SmsProblems.WrongSecret);
        }

        if (HttpMethods.IsPost(request.Method)
            && !await receive.RunAsync(AliyunSms.Provider, await request.ReadBytesAsync(BodyLimit, cancel), cancel))
        {
            throw new ProblemException(SmsProblems.NotABatch);
        }

        return Results.Text(Received, "application/json", System.Text.Encoding.UTF8);
    }
}
