using System.Text.Json;
using Hotline.Local.Simulator;
using Microsoft.AspNetCore.Http;

namespace Hotline.Tests.Simulator;

/// <summary>The simulated gateway's side of answers and reports.</summary>
public sealed class PushingToTheApp
{
    private const string Ann = "19900000001";

    [Fact]
    public async Task An_answer_and_a_report_come_as_documented_and_once()
    {
        await using var app = await CalledApp.StartAsync();
        await using var gateway = await StartAsync(app, Faults.None);
        using var caller = new GatewayCaller(gateway.Address);

        gateway.Say(Ann, "5", "12");
        await caller.SendAsync("c1.00.00000", Ann);
        await IdleAsync(gateway);

        var answer = JsonSerializer.Deserialize<JsonElement>(Assert.Single(app.Elements($"aliyun/{GatewayCaller.WebhookSecret}/inbound")));
        Assert.Equal(["phone_number", "content", "send_time", "dest_code", "sequence_id"], answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal("12", answer.GetProperty("dest_code").GetString());
        var report = JsonSerializer.Deserialize<JsonElement>(Assert.Single(app.Elements("/status")));
        Assert.Equal(
            ["phone_number", "send_time", "report_time", "success", "err_code", "err_msg", "sms_size", "biz_id", "out_id"], report.EnumerateObject().Select(p => p.Name));
        Assert.Equal((true, "c1.00.00000"), (report.GetProperty("success").GetBoolean(), report.GetProperty("out_id").GetString()));
    }

    [Fact]
    public async Task Anything_but_the_right_answer_in_time_makes_it_push_again()
    {
        Func<HttpContext, Task>[] answers =
        [
            http => Answer(http, 200, """{"code":1}"""),
            http => Answer(http, 200, """{"code":"0"}"""),
            http => Answer(http, 200, "OK"),
            http => Answer(http, 503, CalledApp.Right),
            http => Answer(http, 202, CalledApp.Right),
            http => { http.Abort(); return Task.CompletedTask; },
            http => Task.Delay(TimeSpan.FromMinutes(1), http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default),
            http => Answer(http, 200, CalledApp.Right),
        ];
        await using var app = await CalledApp.StartAsync((n, http) => answers[n - 1](http));
        await using var gateway = await StartAsync(app, Faults.None, pushLimit: TimeSpan.FromSeconds(4));

        gateway.Say(Ann, "5", null);
        await IdleAsync(gateway);

        Assert.Equal(8, app.Pushes.Count);
        Assert.Equal(1, Assert.Single(gateway.Record.Taken(PushKind.Inbound)).Value);
    }

    [Fact]
    public async Task Ten_failures_are_the_end()
    {
        await using var app = await CalledApp.StartAsync((_, http) => Answer(http, 500, ""));
        await using var gateway = await StartAsync(app, Faults.None, minute: TimeSpan.FromMilliseconds(1));

        gateway.Say(Ann, "5", null);
        await IdleAsync(gateway);

        Assert.Equal(10, app.Pushes.Count);
        Assert.Single(gateway.Record.GivenUp);
    }

    [Fact]
    public async Task What_is_not_taken_waits_until_the_app_is_there()
    {
        await using var gateway = await SimulatedGateway.StartAsync(Options(Faults.None), TimeProvider.System, CancellationToken.None);
        gateway.Say(Ann, "5", null);
        await using var app = await CalledApp.StartAsync();

        gateway.Connect(app.Address, GatewayCaller.WebhookSecret);
        await IdleAsync(gateway);

        Assert.Single(app.Elements("/inbound"));
    }

    [Fact]
    public async Task Faults_repeat_and_mix_up_but_lose_nothing()
    {
        await using var app = await CalledApp.StartAsync();
        await using var gateway = await StartAsync(app, Faults.All with { LongestHold = TimeSpan.FromMilliseconds(300), Restarts = 0.05 }, largest: 20);

        var said = Enumerable.Range(0, 1_000).Select(i => gateway.Say(Ann, $"{i}", null).Id).ToList();
        await IdleAsync(gateway);

        var messages = app.Elements("/inbound").Select(e => JsonSerializer.Deserialize<JsonElement>(e)).Where(IsMessage).ToList();
        var (numbers, distinct) = (messages.Select(Number).ToList(), messages.Select(Number).Distinct().ToList());
        Assert.Equal(Enumerable.Range(0, 1_000), distinct.Order());
        Assert.True(numbers.Count > 1_050, "Nothing came twice.");
        Assert.NotEqual(distinct.Order(), distinct);
        Assert.Equal(said.Order(), said);
        Assert.True(gateway.Record.LostPushes > 0 && gateway.Restarts > 0, "No fault came to pass.");
        Assert.Contains(gateway.Record.Taken(PushKind.Inbound).Keys, key => key.StartsWith(BadElements.Prefix, StringComparison.Ordinal));
        Assert.Empty(gateway.Record.GivenUp);
    }

    private static bool IsMessage(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("dest_code", out _);

    private static int Number(JsonElement message) => int.Parse(message.GetProperty("content").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private static Task Answer(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(body);
    }

    private static async Task<SimulatedGateway> StartAsync(CalledApp app, Faults faults, TimeSpan? minute = null, TimeSpan? pushLimit = null, int largest = 100)
    {
        var options = Options(faults);
        options = options with { Minute = minute ?? TimeSpan.FromMilliseconds(5), PushLimit = pushLimit ?? options.PushLimit, LargestPush = largest };
        var gateway = await SimulatedGateway.StartAsync(options, TimeProvider.System, CancellationToken.None);
        gateway.Connect(app.Address, GatewayCaller.WebhookSecret);
        return gateway;
    }

    private static GatewayOptions Options(Faults faults) => new(GatewayCaller.Account, faults, 1);

    private static Task IdleAsync(SimulatedGateway gateway) =>
        Eventually.HoldsAsync(() => gateway.Unfinished == 0, () => $"The gateway did not come to rest: {gateway.Unfinished} wait.");
}
