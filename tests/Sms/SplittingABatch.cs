using System.Text;
using CsCheck;
using Hotline.Sms;

namespace Hotline.Tests.Sms;

public sealed class SplittingABatch
{
    private static readonly DateTimeOffset Received = new(2026, 3, 2, 1, 31, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData(" [ ] ")]
    [InlineData("""[{"a":1}]""", """{"a":1}""")]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("\ufeff[1]", "1")]
    [InlineData("""[ {"a": 1.50E+1, "b":"\ud83d" } , null,"x",[ 2 ],{}]""", """{"a": 1.50E+1, "b":"\ud83d" }""", "null", "\"x\"", "[ 2 ]", "{}")]
    public void Keeps_what_every_element_says(string body, params string[] elements) =>
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
    public void Takes_nothing_else(string body) => Assert.Null(SmsBody.Elements(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Is_not_upset_by_depth() => Assert.Null(SmsBody.Elements(Encoding.UTF8.GetBytes(new string('[', 100_000))));

    [Fact]
    public void Makes_bytes_that_are_no_UTF8_readable()
    {
        byte[] gbk = [.. "[{\"content\":\""u8, 0xC2, 0xFA, 0xD2, 0xE2, .. "\"}]"u8];

        var element = Assert.Single(SmsBody.Elements(gbk)!);

        Assert.Contains("\ufffd", Encoding.UTF8.GetString(element), StringComparison.Ordinal);
    }

    [Fact]
    public void Packs_all_in_order_into_as_few_as_fit() =>
        Gen.Int[1, 40].Array[0, 60].Select(Gen.Int[20, 60]).Sample((sizes, limit) =>
        {
            var elements = sizes.Select((size, i) => Enumerable.Repeat((byte)i, size).ToArray()).ToList();
            var groups = SmsBody.Pack(elements, limit).ToList();
            Assert.Equal(elements, groups.SelectMany(g => g));
            Assert.All(groups, g => Assert.True(g.Count == 1 || Size(g) <= limit));
            Assert.All(groups.Zip(groups.Skip(1)), pair => Assert.True(Size(pair.First) + 1 + pair.Second[0].Length > limit));
        });

    [Fact]
    public void Goes_through_the_queue_unchanged()
    {
        byte[][] elements = [[.. """{"a":"\ud83d","n":12345678901234567890}"""u8], [.. "null"u8]];

        var batch = SmsBatch.Read(SmsBatch.Write("aliyun", Received, elements).ToString());

        Assert.Equal(("aliyun", Received, (string?)null), (batch.Provider, batch.ReceivedAt, batch.Blob));
        Assert.Equal(elements.Select(Encoding.UTF8.GetString), batch.Elements.Select(e => e.GetRawText()));
    }

    [Fact]
    public void Goes_through_the_queue_as_deep_as_it_came_in()
    {
        var deep = Encoding.UTF8.GetBytes(new string('[', 64) + new string(']', 64));

        var element = SmsBody.Elements(deep)!;
        var batch = SmsBatch.Read(SmsBatch.Write("aliyun", Received, element).ToString());

        Assert.Single(batch.Elements);
    }

    [Fact]
    public void Fits_a_queue_message_at_its_largest()
    {
        var message = SmsBatch.Write("aliyun", Received, [new byte[SmsBatch.Room]], SmsBatch.NewBlobName("aliyun", Received));

        Assert.True(message.ToMemory().Length <= 48 * 1024);
    }

    private static int Size(IReadOnlyList<byte[]> group) => group.Sum(e => e.Length) + group.Count - 1;
}
