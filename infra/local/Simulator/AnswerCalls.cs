using System.Collections.Concurrent;
using System.Globalization;

namespace Hotline.Local.Simulator;

/// <summary>Answers the app's calls to send as Alibaba's <c>dysmsapi</c> does, with all that can go wrong.</summary>
internal sealed class AnswerCalls(GatewayOptions options, Luck luck, TimeProvider clock, GatewayRecord record, Interruptions interruptions, Action<GatewayText> take)
{
    private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> nonces = new(StringComparer.Ordinal);
    private int taken;

    public async Task InvokeAsync(HttpContext http)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(interruptions.Next, http.RequestAborted);
        try
        {
            await AnswerAsync(http, end.Token);
        }
        catch (RefusedException e)
        {
            await WriteAsync(http, e.Error, end.Token);
        }
        catch (OperationCanceledException)
        {
            http.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext http, CancellationToken end)
    {
        var (signed, parameters) = await ReceivedCall.ReadAsync(http.Request, end);
        Require(AcsSignature.Check(signed, options.Account.KeyId, options.Account.KeySecret, clock.GetUtcNow()));
        Require(nonces.TryAdd(signed.Header("x-acs-signature-nonce") ?? "", true) ? null : GatewayError.NonceUsed);
        var call = SendCall.Read(signed.Header("x-acs-action"), signed.Header("x-acs-version"), parameters, options.Account);
        var which = Identity(call);
        if (luck.Hits(options.Faults.NeverTaken, "never", which))
        {
            record.Add(new GatewayAnswer(clock.GetUtcNow(), call.OutId, call.Texts.Count, "", IsLost: true));
            http.Abort();
            return;
        }

        var error = Refuse(which, asked.AddOrUpdate(which, 1, (_, times) => times + 1));
        var bizId = error is null ? Take(call) : "";
        var isLost = error is null && luck.Hits(options.Faults.LostAcceptances, "cut", which);
        record.Add(new GatewayAnswer(clock.GetUtcNow(), call.OutId, call.Texts.Count, error?.Code ?? "OK", isLost));
        if (luck.Hits(options.Faults.Restarts, "restart", which))
        {
            interruptions.Restart();
        }

        await DelayAsync(which, end);
        if (isLost)
        {
            http.Abort();
            return;
        }

        Require(error);
        await http.Response.WriteAsJsonAsync(new { Message = "OK", RequestId = NewRequestId(), Code = "OK", BizId = bizId }, Json, end);
    }

    private GatewayError? Refuse(string which, int time) =>
        time == 1 && luck.Hits(options.Faults.Throttled, "throttle", which) ? GatewayError.Throttled
        : luck.Hits(options.Faults.LimitedPhones, "limit", which) ? GatewayError.Limited
        : null;

    private string Take(SendCall call)
    {
        var now = clock.GetUtcNow();
        var bizId = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds():D13}{Interlocked.Increment(ref taken):D6}^0");
        foreach (var text in call.Texts)
        {
            var accepted = new GatewayText(text.Phone, text.Template, text.Text, text.Extension, call.OutId, bizId, now);
            record.Add(accepted);
            take(accepted);
        }

        return bizId;
    }

    private Task DelayAsync(string which, CancellationToken end) => luck.Hits(options.Faults.SlowAnswers, "slow", which)
        ? Task.Delay(luck.UpTo(options.Faults.LongestDelay, "delay", which), end)
        : Task.CompletedTask;

    /// <summary>The same for a call that comes again.</summary>
    private static string Identity(SendCall call) => $"{call.OutId}|{string.Join(',', call.Texts.Select(t => t.Phone).Order(StringComparer.Ordinal))}";

    private static void Require(GatewayError? error)
    {
        if (error is not null)
        {
            throw new RefusedException(error);
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions Json = new();

    private static Task WriteAsync(HttpContext http, GatewayError error, CancellationToken end)
    {
        http.Response.StatusCode = error.Status;
        return error.Status == StatusCodes.Status200OK
            ? http.Response.WriteAsJsonAsync(new { error.Message, RequestId = NewRequestId(), error.Code }, Json, end)
            : http.Response.WriteAsJsonAsync(new { RequestId = NewRequestId(), HostId = "dysmsapi.aliyuncs.com", error.Code, error.Message }, Json, end);
    }

    private static string NewRequestId() => Guid.NewGuid().ToString().ToUpperInvariant();
}
