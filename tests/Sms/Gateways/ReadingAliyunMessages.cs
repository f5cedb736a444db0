using System.Text.Json;
using Hotline.Sms.Gateways;
using Hotline.Sms.Texts;

namespace Hotline.Tests.Sms.Gateways;

public sealed class ReadingAliyunMessages
{
    private static readonly DateTimeOffset Received = new(2026, 3, 2, 1, 31, 0, TimeSpan.Zero);

    [Fact]
    public void As_documented()
    {
        var sms = Read("""{"phone_number":"19900000001","content":"A5","send_time":"2026-03-02 09:30:00","dest_code":"1234","sequence_id":"1234567890"}""");

        Assert.Equal(new InboundSms("aliyun", "19900000001", "1234", "A5", new DateTimeOffset(2026, 3, 2, 1, 30, 0, TimeSpan.Zero), false, "1234567890"), sms);
    }

    [Theory]
    [InlineData("\"1234567890\"", "1234567890")]
    [InlineData("1234567890", "1234567890")]
    [InlineData("1.23456789E9", "1234567890")]
    [InlineData("1234567890.0", "1234567890")]
    [InlineData("\"1.23456789E9\"", "1234567890")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("\"12345678901234567890\"", "12345678901234567890")]
    [InlineData("1E400", "1E400")]
    [InlineData("\"a-1.5\"", "a-1.5")]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    [InlineData("\" \"", null)]
    [InlineData("{}", null)]
    [InlineData("[1]", null)]
    [InlineData("true", null)]
    public void The_id_in_whatever_form_a_delivery_writes_it(string json, string? id) =>
        Assert.Equal(id, Read($$"""{"phone_number":"1","content":"5","sequence_id":{{json}}}""")!.Id);

    [Theory]
    [InlineData("\"2026-03-02 09:30:00\"", "2026-03-02T01:30:00Z", false)]
    [InlineData("\" 2026-03-02 09:30:00 \"", "2026-03-02T01:30:00Z", false)]
    [InlineData("\"2027-03-04 09:30:00\"", "2027-03-04T01:30:00Z", false)]
    [InlineData("\"0001-01-01 00:00:00\"", "2026-03-02T01:31:00Z", true)]
    [InlineData("\"1970-01-01 08:00:00\"", "2026-03-02T01:31:00Z", true)]
    [InlineData("\"2026-02-30 09:30:00\"", "2026-03-02T01:31:00Z", true)]
    [InlineData("\"soon\"", "2026-03-02T01:31:00Z", true)]
    [InlineData("1740000000", "2026-03-02T01:31:00Z", true)]
    [InlineData("null", "2026-03-02T01:31:00Z", true)]
    public void The_time_in_Beijing_or_else_that_of_receipt(string json, string utc, bool isMissing)
    {
        var sms = Read($$"""{"phone_number":"1","content":"5","send_time":{{json}}}""")!;

        Assert.Equal((DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), isMissing), (sms.SentAt, sms.IsTimeMissing));
    }

    [Theory]
    [InlineData("13812345678", "13812345678")]
    [InlineData("1.3812345678E10", "13812345678")]
    [InlineData("\" 13812345678 \"", "13812345678")]
    public void The_phone_even_as_a_number(string json, string phone) => Assert.Equal(phone, Read($$"""{"phone_number":{{json}},"content":5}""")!.Phone);

    [Theory]
    [InlineData("""{"phone_number":"1","content":"5\ud83d"}""", "5\ufffd")]
    [InlineData("""{"phone_number":"1","content":"\udc00\\u4e00\n\"\t\/"}""", "\ufffd\\u4e00\n\"\t/")]
    [InlineData("""{"phone_number":"1","content":"\ud83d\ude00"}""", "😀")]
    [InlineData("""{"phone_number":"1","content":5}""", "5")]
    [InlineData("""{"phone_number":"1","content":""}""", "")]
    public void The_text_even_with_half_a_surrogate_pair(string json, string text) => Assert.Equal(text, Read(json)!.Text);

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"5\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"phone_number":"1"}""")]
    [InlineData("""{"content":"5"}""")]
    [InlineData("""{"phone_number":null,"content":"5"}""")]
    [InlineData("""{"phone_number":"1","content":null}""")]
    [InlineData("""{"phone_number":{"n":1},"content":"5"}""")]
    [InlineData("""{"phone_number":"1","content":["5"]}""")]
    public void Anything_else_is_no_message(string json) => Assert.Null(Read(json));

    private static InboundSms? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return AliyunSms.Read(document.RootElement, Received);
    }
}
