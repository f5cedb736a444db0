using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Hotline.Sms.OptOuts;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Answers;

/// <summary>Who wants no more texts, as told to the office.</summary>
public sealed class OptOutsHttp(RecordOptOut record)
{
    [Function("OptOutPhone")]
    public Task<IResult> Leave([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sms/optouts")] HttpRequest request, CancellationToken cancel) =>
        RecordAsync(request, isOut: true, cancel);

    [Function("RejoinPhone")]
    public Task<IResult> Rejoin([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sms/optouts/rejoin")] HttpRequest request, CancellationToken cancel) =>
        RecordAsync(request, isOut: false, cancel);

    [Function("FindOptOuts")]
    public async Task<IResult> Find([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sms/optouts/find")] HttpRequest request, CancellationToken cancel)
    {
        var body = await request.ReadValidAsync<PhoneBody>(cancel);
        var found = await record.FindAsync(body.E164, cancel);
        return Results.Json(new { Items = found.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => View(f.Key, f.Value)) }, Json.Options);
    }

    private async Task<IResult> RecordAsync(HttpRequest request, bool isOut, CancellationToken cancel)
    {
        var body = await request.ReadValidAsync<OptOutBody>(cancel);
        if (!record.Knows(body.Sender))
        {
            throw new ProblemException(Problems.Invalid.With(new FieldError("sender", "未配置的发送方 / not one of Sms:Senders")));
        }

        return Results.Json(View(body.Sender, await record.RunAsync(body.E164, body.Sender, isOut, request.Staff().Id, body.Reason.Trim(), cancel)), Json.Options);
    }

    private static object View(string sender, OptOut optOut) => new
    {
        Sender = sender,
        optOut.IsOut,
        optOut.Since,
        optOut.ConfirmedAt,
        History = optOut.History.Select(wish => new { wish.IsOut, wish.At, wish.Via, wish.By, wish.Reason }),
    };
}
