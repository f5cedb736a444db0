using Hotline.Platform.Http;
using Hotline.Sms.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Sms.Replay;

public sealed class ReplayHttp(ReplayRaw replay, SmsWebhooks webhooks)
{
    [Function("ReplaySms")]
    public async Task<IResult> Replay(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sms/replay")] HttpRequest request, CancellationToken cancel)
    {
        var span = (await request.ReadValidAsync<ReplayBody>(cancel)).ToSpan();
        if (span.Gateway is { } gateway && webhooks.Find(gateway) is null)
        {
            throw new ProblemException(Problems.Invalid.With(new FieldError("gateway", "没有这个网关 / there is no such gateway")));
        }

        return Results.Json(await replay.RunAsync(span, cancel), Json.Options);
    }
}
