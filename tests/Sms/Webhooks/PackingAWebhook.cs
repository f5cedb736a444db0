using System.Text;
using CsCheck;
using Hotline.Sms.Gateways;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;

namespace Hotline.Tests.Sms.Webhooks;

public sealed class PackingAWebhook
{
    private static readonly WebhookDelivery Delivery = WebhookDelivery.New("aliyun", WebhookKind.Inbound, new DateTimeOffset(2026, 3, 2, 9, 31, 0, 7, TimeSpan.FromHours(8)));

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData(" [ ] ")]
    [InlineData("""[{"a":1}]""", """{"a":1}""")]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("\ufeff[1]", "1")]
    [InlineData("""[ {"a": 1.50E+1, "b":"\ud83d" } , null,"x",[ 2 ],{}]""", """{"a": 1.50E+1, "b":"\ud83d" }""", "null", "\"x\"", "[ 2 ]", "{}")]
    public void A_batch_of_JSON_keeps_what_every_element_says(string body, params string[] elements) =>
        Assert.Equal(elements, SmsBody.Elements(Encoding.UTF8.GetBytes(body))!.Select(Encoding.UTF8.GetString));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"[]\"")]
    [InlineData("[1,]")]
    [InlineData("[1")]
    [InlineData("[] []")]
    [InlineData("phone_number=1&content=5")]
    [InlineData("{\"a\":}")]
    public void Nothing_else_is_a_batch_of_JSON(string body) => Assert.Null(SmsBody.Elements(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Depth_does_not_upset_it() => Assert.Null(SmsBody.Elements(Encoding.UTF8.GetBytes(new string('[', 100_000))));

    [Fact]
    public void Bytes_that_are_no_UTF8_become_readable()
    {
        byte[] gbk = [.. "[{\"content\":\""u8, 0xC2, 0xFA, 0xD2, 0xE2, .. "\"}]"u8];

        var element = Assert.Single(SmsBody.Elements(gbk)!);

        Assert.Contains("\ufffd", Encoding.UTF8.GetString(element), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_go_through_a_message_unchanged_and_the_message_is_always_text() => Gen.Byte.Array[0, 300].Sample(body =>
    {
        var batch = new WebhookBatch(Delivery, "out=a.01.b&x=\"%20\"", body) { First = 7 };
        var message = batch.ToMessage();

        var read = WebhookBatch.Read(message);

        Assert.Equal(body, read.Body);
        Assert.Equal(batch with { Body = null }, read with { Body = null });
        Assert.True(System.Text.Unicode.Utf8.IsValid(message));
        // As a host hands it on that takes every message for a string.
        Assert.Equal(body, WebhookBatch.Read(new BinaryData(message.ToString())).Body);
    });

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("{}")]
    [InlineData("null\n[]")]
    public void Another_message_is_none(string message) => Assert.ThrowsAny<System.Text.Json.JsonException>(() => WebhookBatch.Read(new BinaryData(message)));

    [Fact]
    public void Chunks_hold_every_element_once_in_order_and_fit_a_queue_message() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[0, 40], Gen.Bool).Select(g => (Count: g.Item1, Large: g.Item2, IsText: g.Item3)).Sample(
            g =>
            {
                byte[][] parts = [.. Enumerable.Range(0, g.Count).Select(i => Part(i, i % 41 < g.Large ? 500 : 20_000 * (i % 4), g.IsText))];
                var seen = new List<string>();
                foreach (var message in PackWebhook.InChunks(new WebhookBatch(Delivery, "q", [1]) { IsArchived = true }, parts, Join))
                {
                    Assert.True(message.ToMemory().Length <= WebhookBatch.Limit);
                    var batch = WebhookBatch.Read(message);
                    Assert.Equal((seen.Count, true), (batch.First, batch.IsArchived));
                    seen.AddRange(batch.Body is { } body ? Split(body) : parts.Skip(batch.First).Take(batch.Count).Select(Convert.ToHexString));
                }

                Assert.Equal(parts.Select(Convert.ToHexString), seen);
            },
            iter: 30);

    [Fact]
    public void Elements_fill_a_message_before_the_next_one_begins()
    {
        byte[][] parts = [.. Enumerable.Range(0, 5000).Select(i => Part(i, 100, true))];

        var messages = PackWebhook.InChunks(new WebhookBatch(Delivery, "", [1]), parts, Join).ToList();

        Assert.All(messages.SkipLast(1), message => Assert.InRange(message.ToMemory().Length, WebhookBatch.Limit - 1024, WebhookBatch.Limit));
    }

    [Fact]
    public void An_element_too_large_for_any_message_is_left_in_the_raw_log()
    {
        var message = Assert.Single(PackWebhook.InChunks(new WebhookBatch(Delivery, "", [1]) { IsArchived = true }, [new byte[60_000]], Join));

        var batch = WebhookBatch.Read(message);
        Assert.Equal((null, 0, 1), (batch.Body, batch.First, batch.Count));
    }

    [Fact]
    public void A_delivery_is_named_by_its_time_in_UTC_and_read_back_from_its_name()
    {
        Assert.StartsWith("20260302/013100007-aliyun-inbound-", Delivery.BlobName, StringComparison.Ordinal);
        Assert.Equal(Delivery, WebhookDelivery.OfBlob(Delivery.BlobName));
        Assert.Null(WebhookDelivery.OfBlob("20260302/not-one-of-ours"));
        Assert.Null(WebhookDelivery.OfBlob(Delivery.BlobName.Replace("20260302", "20261399", StringComparison.Ordinal)));
    }

    private static byte[] Part(int i, int size, bool isText) => [.. Encoding.UTF8.GetBytes($"{i:0000}"), .. Enumerable.Repeat((byte)(isText ? 'x' : 0xFF), size)];

    private static byte[] Join(IReadOnlyList<byte[]> parts) => [.. parts.SelectMany(part => part.Append((byte)'\n'))];

    private static IEnumerable<string> Split(byte[] body)
    {
        for (var rest = body; rest.Length > 0;)
        {
            var end = Array.IndexOf(rest, (byte)'\n');
            yield return Convert.ToHexString(rest[..end]);
            rest = rest[(end + 1)..];
        }
    }
}
