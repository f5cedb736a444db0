using System.Text.Json;
using Hotline.Sms.Gateways;
using Hotline.Sms.Texts;
using Hotline.Tests.Sms.Gateways;
using Microsoft.AspNetCore.Http;

namespace Hotline.Tests.Sms.Outbox;

/// <summary>What goes over the wire to each gateway, and what is made of its answer.</summary>
public sealed class SendingTexts
{
    [Fact]
    public async Task By_Alibaba_is_one_call_for_a_hundred()
    {
        await using var server = await StartAsync();
        var texts = GatewayServer.Texts(100, i => [new TextParameter("unit", $"税务局{i}"), new TextParameter("code", "A")]).Select(t => t with { Extension = "07", Sender = SmsSenders.Survey }).ToList();

        var outcomes = await server.Sender("aliyun").SendAsync(texts, "spring.03.00001", CancellationToken.None);

        Assert.Equal(Enumerable.Repeat<SendOutcome>(new SendOutcome.Accepted("9006197469364984400"), 100), outcomes);
        var request = Assert.Single(server.Received);
        Assert.Equal(("POST", "/", "?OutId=spring.03.00001&TemplateCode=SMS_1"), (request.Method, request.Path, request.Query));
        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(texts.Select(t => t.Phone), JsonSerializer.Deserialize<string[]>(request.Form["PhoneNumberJson"]!)!);
        Assert.Equal(Enumerable.Repeat("清河市优化办", 100), JsonSerializer.Deserialize<string[]>(request.Form["SignNameJson"]!)!);
        Assert.Equal(Enumerable.Repeat("07", 100), JsonSerializer.Deserialize<string[]>(request.Form["SmsUpExtendCodeJson"]!)!);
        Assert.StartsWith("""[{"unit":"税务局0","code":"A"},{"unit":"税务局1","code":"A"},""", request.Form["TemplateParamJson"], StringComparison.Ordinal);
        Assert.Equal("SendBatchSms 2017-05-25 2026-03-02T02:00:00Z", $"{request.Headers["x-acs-action"]} {request.Headers["x-acs-version"]} {request.Headers["x-acs-date"]}");
        Assert.Equal(AcsSignature(request), request.Headers["Authorization"]);
    }

    [Fact]
    public async Task By_Alibaba_signs_a_second_try_anew()
    {
        await using var server = await GatewayServer.StartAsync((context, nth, request) =>
        {
            context.Response.StatusCode = 429;
            return nth == 1 ? Task.CompletedTask : GatewayServer.AcceptAsync(context, request);
        });

        await server.Sender("aliyun").SendAsync(GatewayServer.Texts(2), "texts.01.a", CancellationToken.None);

        Assert.Equal(2, server.Received.Select(r => r.Headers["x-acs-signature-nonce"]).Distinct().Count());
        Assert.All(server.Received, r => Assert.Equal(AcsSignature(r), r.Headers["Authorization"]));
        Assert.Null(server.Received[0].Form["SmsUpExtendCodeJson"]);
    }

    [Fact]
    public async Task By_Tencent_is_one_call_for_two_hundred_alike()
    {
        await using var server = await StartAsync();
        var texts = GatewayServer.Texts(200).Select(t => t with { Extension = "07" }).ToList();

        var outcomes = await server.Sender("tencent").SendAsync(texts, "spring.03.00001", CancellationToken.None);

        Assert.Equal(texts.Select(t => (SendOutcome)new SendOutcome.Accepted($"5000:{t.Phone[3..]}")), outcomes);
        var request = Assert.Single(server.Received);
        using var json = JsonDocument.Parse(request.Body);
        Assert.Equal(texts.Select(t => t.Phone), GatewayServer.Phones(request));
        Assert.Equal(
            """{"SmsSdkAppId":"1400006666","SignName":"清河市企业热线","TemplateId":"SMS_1","TemplateParamSet":["1","已答复"],"SessionContext":"spring.03.00001","ExtendCode":"07"}""",
            request.Text[..1] + request.Text[(request.Text.IndexOf("],", StringComparison.Ordinal) + 2)..]);
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.Equal(("SendSms", "2021-01-11"), (request.Headers["X-TC-Action"], request.Headers["X-TC-Version"]));
        Assert.Equal(("ap-guangzhou", "1772416800"), (request.Headers["X-TC-Region"], request.Headers["X-TC-Timestamp"]));
        Assert.Equal(Signed(request, ("x-tc-action", "sendsms")).Tc3("sms", GatewayServer.Now, "secret-id", "secret-key"), request.Headers["Authorization"]);
    }

    [Fact]
    public async Task By_Tencent_is_a_call_for_each_wording_and_keeps_the_order()
    {
        await using var server = await StartAsync();
        var texts = GatewayServer.Texts(30, i => [new TextParameter("unit", $"{i % 3}")]);

        var outcomes = await server.Sender("tencent").SendAsync(texts, "spring.03.00001", CancellationToken.None);

        Assert.Equal(texts.Select(t => (SendOutcome)new SendOutcome.Accepted($"5000:{t.Phone[3..]}")), outcomes);
        Assert.Equal(3, server.Received.Count);
        Assert.Equal(30, server.Received.SelectMany(GatewayServer.Phones).Distinct().Count());
    }

    [Fact]
    public async Task By_Tencent_has_an_outcome_for_each_phone()
    {
        string[] codes = ["Ok", "LimitExceeded.PhoneNumberDailyLimit", "FailedOperation.PhoneNumberInBlacklist", "InternalError.Timeout", "Strange", ""];
        await using var server = await GatewayServer.StartAsync((context, _, request) => context.Response.WriteAsync(JsonBatch.Write(new
        {
            // In another order, and one is missing.
            Response = new { SendStatusSet = GatewayServer.Phones(request).Zip(codes).Reverse().Select(p => new { SerialNo = "s", PhoneNumber = p.First, Code = p.Second }) },
        })));

        Assert.Equal(
            [
                new SendOutcome.Accepted("s"), new SendOutcome.Refused("LimitExceeded.PhoneNumberDailyLimit", false),
                new SendOutcome.Refused("FailedOperation.PhoneNumberInBlacklist", false), new SendOutcome.Unknown("InternalError.Timeout"), new SendOutcome.Unknown("Strange"),
                new SendOutcome.Unknown("noCode"), new SendOutcome.Unknown("notReported"),
            ],
            await server.Sender("tencent").SendAsync(GatewayServer.Texts(7), "out", CancellationToken.None));
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task By_Twilio_is_a_call_for_each()
    {
        await using var server = await StartAsync();

        var outcomes = await server.Sender("twilio").SendAsync(GatewayServer.Texts(20), "spring.03.00001", CancellationToken.None);

        Assert.Equal(Enumerable.Repeat<SendOutcome>(new SendOutcome.Accepted("SM29f4f980778e4621b72df75ac82f5000"), 20), outcomes);
        Assert.Equal(GatewayServer.Texts(20).Select(t => (t.Phone, t.Text)), server.Received.Select(r => (r.Form["To"]!, r.Form["Body"]!)).OrderBy(t => t.Item1));
        Assert.All(server.Received, r => Assert.Equal(
            ("POST", "/2010-04-01/Accounts/AC123/Messages.json", "", "Basic " + Convert.ToBase64String("AC123:12345"u8)), (r.Method, r.Path, r.Query, r.Headers["Authorization"])));
        Assert.All(server.Received, r => Assert.Equal(
            ("+15005550006", null, "https://hotline.example/api/sms/twilio/0123456789abcdef/status?out=spring.03.00001"), (r.Form["From"], r.Form["MessagingServiceSid"], r.Form["StatusCallback"])));
    }

    [Fact]
    public async Task By_Twilio_has_an_outcome_for_each()
    {
        await using var server = await GatewayServer.StartAsync((context, _, request) =>
        {
            if (request.Form["To"] == "+8613800000001")
            {
                context.Abort();
                return Task.CompletedTask;
            }

            context.Response.StatusCode = 400;
            return request.Form["To"] == "+8613800000002" ? context.Response.WriteAsync("""{"code":21610}""") : GatewayServer.AcceptAsync(context, request);
        });

        Assert.Equal(
            [new SendOutcome.Accepted("SM29f4f980778e4621b72df75ac82f5000"), new SendOutcome.Unknown("connectionLost"), new SendOutcome.Refused("optedOut", false)],
            await server.Sender("twilio", ("MessagingServiceSid", "MG1")).SendAsync(GatewayServer.Texts(3), "out", CancellationToken.None));
        Assert.Equal(3, server.Received.Count);
        Assert.All(server.Received, r => Assert.Equal((null, "MG1"), (r.Form["From"], r.Form["MessagingServiceSid"])));
    }

    [Theory]
    [InlineData("aliyun", "progress", "hotline", false)]
    [InlineData("tencent", "progress", "hotline", false)]
    [InlineData("aliyun", "progress", "survey", true)]
    [InlineData("tencent", "progress", "survey", true)]
    [InlineData("twilio", "progress", "hotline", true)]
    public async Task Needs_a_template_of_the_purpose_or_of_the_sender(string gateway, string purpose, string sender, bool isSent)
    {
        await using var server = await StartAsync();

        var outcomes = await server.Sender(gateway).SendAsync([.. GatewayServer.Texts(3).Select(t => t with { Purpose = purpose, Sender = sender })], "out", CancellationToken.None);

        Assert.Equal(3, outcomes.Count);
        Assert.All(outcomes, o => Assert.Equal(isSent, o is SendOutcome.Accepted));
        Assert.All(outcomes, o => Assert.True(isSent || o == new SendOutcome.Refused("noTemplate", false)));
        Assert.Equal(isSent, server.Received.Count > 0);
    }

    [Theory]
    [InlineData("aliyun")]
    [InlineData("tencent")]
    [InlineData("twilio")]
    public async Task Of_none_asks_nobody(string gateway)
    {
        await using var server = await StartAsync();

        Assert.Empty(await server.Sender(gateway).SendAsync([], "out", CancellationToken.None));
        Assert.Empty(server.Received);
    }

    private static Task<GatewayServer> StartAsync() => GatewayServer.StartAsync((context, _, request) => GatewayServer.AcceptAsync(context, request));

    private static string AcsSignature(Received request)
    {
        Assert.Equal(CanonicalRequest.HashOf(request.Body), request.Headers["x-acs-content-sha256"]);
        string[] names = ["x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"];
        return Signed(request, [.. names.Select(n => (n, request.Headers[n]))]).Acs3("key-id", "key-secret");
    }

    /// <summary>As a gateway makes it of what it received.</summary>
    private static CanonicalRequest Signed(Received request, params (string Name, string Value)[] headers)
    {
        (string, string)[] all = [("content-type", request.Headers["Content-Type"]), ("host", request.Headers["Host"]), .. headers];
        return new CanonicalRequest(request.Method, request.Path, request.Query.TrimStart('?'), all.ToDictionary(h => h.Item1, h => h.Item2), request.Body);
    }
}
