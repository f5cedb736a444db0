using System.Text;
using Hotline.Platform.Http;
using Hotline.Sms.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Webhooks;

/// <summary>
/// What gateways call: texts from phones (<c>inbound</c>) and delivery reports (<c>status</c>). Not every gateway signs its calls, so the address carries a secret. Consoles probe with
/// GET; any answer but the gateway's own, or one that is late, makes it call again.
/// </summary>
public sealed class SmsWebhookHttp(SmsWebhooks webhooks, ReceiveWebhook receive, CallerAddress caller, IOptions<SiteOptions> site)
{
    private const int BodyLimit = 4 * 1024 * 1024;
    private const int QueryLimit = 1024;

    [Function("SmsWebhook")]
    public async Task<IResult> Receive(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "api/sms/{gateway}/{secret}/{kind}")] HttpRequest request,
        string gateway,
        string secret,
        string kind,
        CancellationToken cancel)
    {
        var (webhook, what) = (webhooks.Find(gateway), WebhookDelivery.KindOf(kind));
        if (webhook is null || what is null)
        {
            throw new ProblemException(Problems.NotFound);
        }

        webhooks.Admit(webhook, secret, caller.Of(request));
        if (HttpMethods.IsPost(request.Method))
        {
            await TakeAsync(webhook, what.Value, request, cancel);
        }

        return Results.Bytes(Encoding.UTF8.GetBytes(webhook.Answer.Body), webhook.Answer.ContentType);
    }

    private async Task TakeAsync(ISmsWebhook webhook, WebhookKind kind, HttpRequest request, CancellationToken cancel)
    {
        var body = await request.ReadBytesAsync(BodyLimit, cancel);
        if (!webhook.IsSigned(new WebhookCall(request.Addresses(site.Value.PublicUrl), name => request.Headers[name], body)))
        {
            throw new ProblemException(SmsProblems.NotSigned);
        }

        var query = request.QueryString.Value?.TrimStart('?') ?? "";
        if (query.Length > QueryLimit || !await receive.RunAsync(webhook, kind, query, body, cancel))
        {
            throw new ProblemException(SmsProblems.NotABatch);
        }
    }
}
