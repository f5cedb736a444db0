using System.Globalization;
using System.Text.Json;

namespace Hotline.Local.Simulator;

/// <summary>What the gateway calls a text from a phone: its second (UTC) and its id.</summary>
internal sealed record SaidText(DateTimeOffset Second, long Id);

/// <summary>Between gateway and phones: brings texts there and back, and reports.</summary>
internal sealed class Carrier(GatewayOptions options, Luck luck, TimeProvider clock, PushQueue inbound, PushQueue status, Func<GatewayText, bool> phones)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly TimeSpan LongestWay = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new();
    private long lastId = 5_000_000_000;
    private int unfinished;

    /// <summary>Texts on their way to phones.</summary>
    public int Unfinished => Volatile.Read(ref unfinished);

    public void Take(GatewayText text)
    {
        Interlocked.Increment(ref unfinished);
        _ = DeliverAsync(text);
    }

    public SaidText Say(string phone, string text, string? extension)
    {
        lock (gate)
        {
            var said = new SaidText(DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()), ++lastId);
            var key = string.Create(CultureInfo.InvariantCulture, $"{said.Id}");
            var sms = new OutgoingSms(phone, text, said.Second, said.Id) { Destination = extension ?? "1069" };
            inbound.Add(new PushElement(key, time => sms.ToJson(luck.For("spelling", $"{key}|{time}"))), Hold(key));
            return said;
        }
    }

    private async Task DeliverAsync(GatewayText text)
    {
        var which = $"{text.BizId}|{text.Phone}";
        await Task.Delay(luck.UpTo(LongestWay, "way", which));
        var hasArrived = phones(text);
        if (!luck.Hits(options.Faults.LostReports, "report", which))
        {
            var json = Report(text, hasArrived);
            status.Add(new PushElement(which, _ => json), Hold(which));
        }

        Interlocked.Decrement(ref unfinished);
    }

    private TimeSpan Hold(string which) =>
        luck.Hits(options.Faults.HeldBack, "hold", which) ? luck.UpTo(options.Faults.LongestHold, "until", which) : TimeSpan.Zero;

    private string Report(GatewayText text, bool hasArrived) => JsonSerializer.Serialize(new
    {
        phone_number = text.Phone,
        send_time = Time(text.TakenAt),
        report_time = Time(clock.GetUtcNow()),
        success = hasArrived,
        err_code = hasArrived ? "DELIVERED" : "MK:0001",
        err_msg = hasArrived ? "用户接收成功" : "空号",
        sms_size = "1",
        biz_id = text.BizId,
        out_id = text.OutId ?? "",
    });

    private static string Time(DateTimeOffset at) => at.ToOffset(Beijing).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
