using Hotline.Local.Simulator;

namespace Hotline.Tests.Simulator;

/// <summary>The simulated gateway's side of sending.</summary>
public sealed class TakingTexts
{
    private const string Ann = "19900000001";
    private const string Bob = "19900000002";

    [Fact]
    public async Task Are_written_by_template_and_recorded_once_per_phone()
    {
        await using var gateway = await StartAsync(Faults.None);
        using var caller = new GatewayCaller(gateway.Address);

        Assert.Equal("OK", await caller.SendAsync("c1.00.00000", Ann, "+86" + Bob));

        Assert.Equal([(Ann, "【优化办】请评价税务局，退订回T", "c1.00.00000"), (Bob, "【优化办】请评价税务局，退订回T", "c1.00.00000")], gateway.Record.Texts.Select(t => (t.Phone, t.Text, t.OutId)));
        Assert.Equal([("OK", 2, false)], gateway.Record.Answers.Select(a => (a.Code, a.Phones, a.IsLost)));
    }

    [Fact]
    public async Task Of_one_wording_go_to_many_phones()
    {
        await using var gateway = await StartAsync(Faults.None);
        using var caller = new GatewayCaller(gateway.Address);

        Assert.Equal("OK", await caller.CodeAsync("SendSms", One()));

        Assert.Equal([(Ann, "12"), (Bob, "12")], gateway.Record.Texts.Select(t => (t.Phone, t.Extension)));
    }

    [Theory]
    [InlineData("PhoneNumbers", "123", "isv.MOBILE_NUMBER_ILLEGAL")]
    [InlineData("PhoneNumbers", "", "MissingPhoneNumbers")]
    [InlineData("SignName", "别人", "isv.SMS_SIGNATURE_ILLEGAL")]
    [InlineData("TemplateCode", "SMS_9", "isv.SMS_TEMPLATE_ILLEGAL")]
    [InlineData("TemplateParam", "{}", "isv.TEMPLATE_MISSING_PARAMETERS")]
    [InlineData("TemplateParam", """{"unit":5}""", "isv.INVALID_JSON_PARAM")]
    [InlineData("TemplateParam", "unit", "isv.INVALID_JSON_PARAM")]
    [InlineData("SmsUpExtendCode", "12a", "isv.EXTEND_CODE_ERROR")]
    public async Task That_break_a_rule_are_refused_with_its_code(string parameter, string value, string code)
    {
        await using var gateway = await StartAsync(Faults.None);
        using var caller = new GatewayCaller(gateway.Address);

        Assert.Equal(code, await caller.CodeAsync("SendSms", new Dictionary<string, string>(One()) { [parameter] = value }));
        Assert.Empty(gateway.Record.Texts);
    }

    [Fact]
    public async Task Of_somebody_else_and_repeated_calls_are_refused()
    {
        await using var gateway = await StartAsync(Faults.None);
        using var caller = new GatewayCaller(gateway.Address);

        Assert.Equal("SignatureDoesNotMatch", await caller.CodeAsync("SendSms", One(), secret: "guessed"));
        Assert.Equal("OK", await caller.CodeAsync("SendSms", One(), nonce: "n1"));
        Assert.Equal("SignatureNonceUsed", await caller.CodeAsync("SendSms", One(), nonce: "n1"));
        Assert.Equal("InvalidAction.NotFound", await caller.CodeAsync("QuerySendDetails", One()));
        Assert.Equal(2, gateway.Record.Texts.Count);
    }

    [Fact]
    public async Task More_than_a_hundred_of_them_are_no_batch()
    {
        await using var gateway = await StartAsync(Faults.None);
        using var caller = new GatewayCaller(gateway.Address);

        Assert.Equal("isv.MOBILE_COUNT_OVER_LIMIT", await caller.SendAsync("c1.00.00000", [.. Enumerable.Range(0, 101).Select(Phone)]));
        Assert.Equal("OK", await caller.SendAsync("c1.00.00000", [.. Enumerable.Range(0, 100).Select(Phone)]));
    }

    [Fact]
    public async Task Are_taken_when_a_throttled_call_comes_again()
    {
        await using var gateway = await StartAsync(Faults.None with { Throttled = 1 });
        using var caller = new GatewayCaller(gateway.Address);

        Assert.Equal("Throttling.User", await caller.SendAsync("c1.00.00000", Ann));
        Assert.Empty(gateway.Record.Texts);
        Assert.Equal("OK", await caller.SendAsync("c1.00.00000", Ann));
    }

    [Fact]
    public async Task Are_taken_or_not_when_the_connection_ends_and_only_the_gateway_knows()
    {
        await using var cut = await StartAsync(Faults.None with { LostAcceptances = 1 });
        await using var deaf = await StartAsync(Faults.None with { NeverTaken = 1 });
        using var toCut = new GatewayCaller(cut.Address);
        using var toDeaf = new GatewayCaller(deaf.Address);

        Assert.Null(await toCut.SendAsync("c1.00.00000", Ann));
        Assert.Null(await toDeaf.SendAsync("c1.00.00000", Ann));
        Assert.Single(cut.Record.Texts);
        Assert.Empty(deaf.Record.Texts);
    }

    [Fact]
    public async Task Survive_a_restart_that_the_call_does_not()
    {
        await using var gateway = await StartAsync(Faults.None with { SlowAnswers = 1, LongestDelay = TimeSpan.FromMinutes(20) });
        using var caller = new GatewayCaller(gateway.Address);

        var call = caller.SendAsync("c1.00.00000", Ann);
        await Eventually.HoldsAsync(() => gateway.Record.Texts.Count == 1, () => "No text was sent.");
        gateway.Restart();

        Assert.Null(await call.WaitAsync(Eventually.Patience));
    }

    [Fact]
    public async Task Have_the_same_luck_for_the_same_seed_and_another_for_another()
    {
        var faults = Faults.None with { Throttled = 0.3, LimitedPhones = 0.3, LostAcceptances = 0.2, NeverTaken = 0.2 };

        async Task<string> CodesAsync(int seed)
        {
            await using var gateway = await StartAsync(faults, seed);
            using var caller = new GatewayCaller(gateway.Address);
            return string.Join(' ', await Task.WhenAll(Enumerable.Range(0, 40).Select(async i => await caller.SendAsync($"c1.00.{i:00000}", Ann) ?? "-")));
        }

        Assert.Equal(await CodesAsync(1), await CodesAsync(1));
        Assert.NotEqual(await CodesAsync(1), await CodesAsync(2));
    }

    private static Task<SimulatedGateway> StartAsync(Faults faults, int seed = 1) =>
        SimulatedGateway.StartAsync(new GatewayOptions(GatewayCaller.Account, faults, seed), TimeProvider.System, CancellationToken.None);

    private static string Phone(int i) => $"199{i:00000000}";

    private static Dictionary<string, string> One() => new()
    {
        ["PhoneNumbers"] = $"{Ann},86{Bob}",
        ["SignName"] = "优化办",
        ["TemplateCode"] = "SMS_1",
        ["TemplateParam"] = """{"unit":"税务局"}""",
        ["SmsUpExtendCode"] = "12",
    };
}
