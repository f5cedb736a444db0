using System.Text;
using System.Text.Json;
using CsCheck;
using Hotline.Platform.Http;
using Hotline.Sms.Texts;

namespace Hotline.Tests.Sms.Gateways;

/// <summary>A body as a gateway sends it and what it says: the vendors' documented ones character for character, and others that must be read.</summary>
internal sealed record PayloadCase(
    string Label, string Gateway, string Kind, string Body, int? Parts, string Query = "", IReadOnlyList<PayloadMessage?>? Inbound = null, IReadOnlyList<PayloadReport?>? Reports = null);

internal sealed record PayloadMessage(string Phone, string To, string Text, DateTimeOffset At, bool TimeMissing, string? Id, string? Sign);

internal sealed record PayloadReport(string? Out, string? Provider, string Phone, bool? Delivered, string? Code, DateTimeOffset At);

public sealed class ReadingGatewayPayloads
{
    private static readonly IReadOnlyList<PayloadCase> Cases =
    [
        .. new[] { "aliyun", "tencent", "twilio" }.SelectMany(gateway => JsonSerializer.Deserialize<PayloadCase[]>(
            File.ReadAllText(Path.Combine(Repository.Root, "tests", "Sms", "Gateways", "cases", $"{gateway}.json")), Json.Stored)!),
    ];

    private static readonly Dictionary<string, ISmsWebhook> Webhooks =
        new[] { "aliyun", "tencent", "twilio" }.ToDictionary(name => name, GatewayServer.Webhook);

    public static TheoryData<string> Labels => [.. Cases.Select(c => $"{c.Gateway}: {c.Label}")];

    [Theory]
    [MemberData(nameof(Labels))]
    public void As_documented_and_beyond(string label)
    {
        var wanted = Cases.Single(c => $"{c.Gateway}: {c.Label}" == label);
        var (webhook, receipt) = (Webhooks[wanted.Gateway], new WebhookReceipt(GatewayServer.Now, wanted.Query));

        var parts = webhook.Split(Encoding.UTF8.GetBytes(wanted.Body));

        Assert.Equal(wanted.Parts, parts?.Count);
        if (wanted.Inbound is { } inbound)
        {
            Assert.Equal(inbound, parts!.Select(p => webhook.ReadInbound(p, receipt)).Select(s =>
                s is null ? null : new PayloadMessage(s.Phone, s.Destination, s.Text, s.SentAt, s.IsTimeMissing, s.Id, s.Sign)));
        }

        if (wanted.Reports is { } reports)
        {
            Assert.Equal(reports, parts!.Select(p => webhook.ReadReport(p, receipt)).Select(r =>
                r is null ? null : new PayloadReport(r.OutId, r.ProviderId, r.Phone, r.IsDelivered, r.Code, r.At)));
        }
    }

    [Theory]
    [InlineData("aliyun", "application/json", """{"code":0,"msg":"接收成功"}""")]
    [InlineData("tencent", "application/json", """{"result":0,"errmsg":"OK"}""")]
    [InlineData("twilio", "text/xml", """<?xml version="1.0" encoding="UTF-8"?><Response/>""")]
    public void Answered_as_the_gateway_expects(string gateway, string type, string body) => Assert.Equal(new WebhookAnswer(type, body), Webhooks[gateway].Answer);

    [Theory]
    [InlineData("aliyun")]
    [InlineData("tencent")]
    public void Parts_put_together_come_apart_again(string gateway)
    {
        var webhook = Webhooks[gateway];
        byte[][] parts = [.. """{"a":"满意"}|{}|null|5|"x,]"|[1,[2]]""".Split('|').Select(Encoding.UTF8.GetBytes)];

        for (var count = 0; count <= parts.Length; count++)
        {
            Assert.Equal(parts[..count], webhook.Split(webhook.Join(parts[..count])));
        }
    }

    [Fact]
    public void A_form_is_one_part()
    {
        var body = Encoding.UTF8.GetBytes("From=%2B1&Body=5&Body=4");

        Assert.Equal(body, Webhooks["twilio"].Join(Webhooks["twilio"].Split(body)!));
    }

    [Theory]
    [InlineData("aliyun", """{"phone_number":"1","content":"5","x":{"\ud83d":1}}""", true)]
    [InlineData("aliyun", """{"phone_number":"1","content":"5\ud83d"}""", true)]
    [InlineData("tencent", """{"mobile":"1","text":"5\udc00"}""", true)]
    [InlineData("aliyun", """{"phone_number":1e999,"content":1e-999}""", true)]
    [InlineData("tencent", """{"mobile":123456789012345678901234567890,"text":"5","time":123456789012345678901234567890}""", true)]
    [InlineData("aliyun", """{"phone_number":["1"],"content":{"5":5}}""", false)]
    [InlineData("tencent", """{"mobile":"","text":"5"}""", false)]
    public void One_element_however_odd(string gateway, string element, bool isMessage)
    {
        var parts = Webhooks[gateway].Split(Encoding.UTF8.GetBytes($"[{element},{element}]"))!;

        Assert.Equal(2, parts.Count);
        Assert.All(parts, p => Assert.Equal(isMessage, Webhooks[gateway].ReadInbound(p, new WebhookReceipt(GatewayServer.Now, "")) is not null));
    }

    [Theory]
    [InlineData("aliyun", "phone_number", "content")]
    [InlineData("tencent", "mobile", "text")]
    public void One_that_is_too_deep_does_not_spoil_its_batch(string gateway, string phone, string text)
    {
        var deep = $$"""{"{{phone}}":"1","{{text}}":"5","x":{{new string('[', 200)}}{{new string(']', 200)}}}""";
        var parts = Webhooks[gateway].Split(Encoding.UTF8.GetBytes($$"""[{{deep}},{"{{phone}}":"2","{{text}}":"4"}]"""))!;

        Assert.Equal([null, "2"], parts.Select(p => Webhooks[gateway].ReadInbound(p, new WebhookReceipt(GatewayServer.Now, ""))?.Phone));
        Assert.Null(Webhooks[gateway].Split(Encoding.UTF8.GetBytes(new string('[', 100_000))));
    }

    [Fact]
    public void Bytes_of_another_encoding_and_a_byte_order_mark_are_read()
    {
        byte[] gbk = [0xEF, 0xBB, 0xBF, .. "[{\"phone_number\":\"1\",\"content\":\""u8, 0xC2, 0xFA, 0xD2, 0xE2, .. "\"}]"u8];

        var part = Assert.Single(Webhooks["aliyun"].Split(gbk)!);

        Assert.Contains("\ufffd", Webhooks["aliyun"].ReadInbound(part, new WebhookReceipt(GatewayServer.Now, ""))!.Text, StringComparison.Ordinal);
    }

    /// <summary>Documented bodies with bytes changed, cut out and put in: nothing throws, and whatever is read can be stored.</summary>
    [Fact]
    public void Whatever_comes_nothing_throws() =>
        Gen.Select(Gen.Int[0, Cases.Count - 1], Gen.Select(Gen.Int[0, 5000], Gen.Byte, Gen.Int[0, 3]).Array[0, 12], Gen.String[0, 20]).Sample((index, edits, query) =>
        {
            var body = edits.Aggregate(Encoding.UTF8.GetBytes(Cases[index].Body), Edited);
            foreach (var webhook in Webhooks.Values)
            {
                var receipt = new WebhookReceipt(GatewayServer.Now, query);
                foreach (var part in webhook.Split(body) ?? [body])
                {
                    var (sms, report) = (webhook.ReadInbound(part, receipt), webhook.ReadReport(part, receipt));
                    Assert.All([sms?.Text, sms?.Phone, sms?.Id, sms?.Sign, report?.OutId, report?.ProviderId, report?.Code], text => Assert.Equal(text, text is null ? null : Scalars.Of(text)));
                    Assert.True(sms is null || (sms.SentAt.Offset == TimeSpan.Zero && sms.SentAt.Year >= 2000));
                }

                webhook.IsSigned(new WebhookCall(["https://hotline.example/"], _ => "x", body));
            }
        }, iter: 3000);

    private static byte[] Edited(byte[] body, (int At, byte Value, int What) edit)
    {
        var at = body.Length == 0 ? 0 : edit.At % body.Length;
        return edit.What switch
        {
            _ when body.Length == 0 => [edit.Value],
            0 => [.. body[..at], edit.Value, .. body[(at + 1)..]],
            1 => [.. body[..at], .. body[(at + 1)..]],
            2 => [.. body[..at], edit.Value, .. body[at..]],
            _ => body[..at],
        };
    }
}
