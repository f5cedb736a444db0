using System.Text.Json;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Tests.Casework.Messages;

public sealed class CheckingAMessage
{
    private const string Contact = "\"contact\": {\"phone\": \"19900000001\"}";

    [Theory]
    [InlineData("{}", "title body contact.phone")]
    [InlineData("{\"title\": \" \\n \", \"body\": \"\\u0000\", " + Contact + "}", "title body")]
    [InlineData("{\"title\": \"a\", \"body\": \"b\", \"contact\": {\"phone\": \"12345\"}}", "contact.phone")]
    [InlineData("{\"title\": \"a\", \"body\": \"b\", \"contact\": {}}", "contact.phone")]
    [InlineData("{\"title\": \"a\", \"body\": \"b\", \"enterprise\": {\"uscc\": \"91439981MADMDX4D3H\"}, " + Contact + "}", "enterprise.uscc")]
    [InlineData("{\"title\": \"a\", \"body\": \"b\", \"enterprise\": {\"uscc\": \"91439981madmdx4d3g\"}, " + Contact + "}", "")]
    [InlineData("{\"title\": \"a\", \"body\": \"b\", " + Contact + "}", "")]
    public void Names_every_wrong_field(string json, string paths) =>
        Assert.Equal(paths, string.Join(' ', Read(json).Check().Select(e => e.Path)));

    [Theory]
    [InlineData("title", 100)]
    [InlineData("body", 4000)]
    [InlineData("category", 20)]
    [InlineData("unitHint", 100)]
    [InlineData("place", 200)]
    public void Takes_the_longest_text_and_no_longer(string field, int limit)
    {
        Assert.Empty(With(field, new string('长', limit)).Check());
        Assert.Equal([field], With(field, new string('长', limit + 1)).Check().Select(e => e.Path));
    }

    [Fact]
    public void Cleans_what_people_type()
    {
        var content = Read("{\"title\": \" 停\\u0007电\\n了 \", \"body\": \"一\\r\\n\\u0000二\\t三\\u202e \", \"place\": \"  \", " + Contact + "}").ToContent();
        Assert.Equal("停 电 了", content.Title);
        Assert.Equal("一\n二\t三\u202e", content.Body);
        Assert.Null(content.Place);
        Assert.Equal((TicketType.Appeal, Disclosure.Named, "+8619900000001"), (content.Type, content.Disclosure, content.Phone));
    }

    [Theory]
    [InlineData("长")]
    [InlineData("\U0001F600")] // escaped as two times six characters
    [InlineData("\\")]
    [InlineData("\"")]
    public void The_longest_message_fits_the_queue_without_a_blob(string text)
    {
        string Fill(int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));
        var content = new MessageContent(
            TicketType.Complaint, Fill(MessageLimits.Title), Fill(MessageLimits.Body), Fill(MessageLimits.Category), Fill(MessageLimits.UnitHint), Fill(MessageLimits.Place),
            Disclosure.HotlineOnly, "91439981MADMDX4D3G", Fill(MessageLimits.EnterpriseName), Fill(MessageLimits.ContactName), "+8619900000001");
        var base64 = (System.Text.Encoding.UTF8.GetByteCount(FiledMessages.Write(content.Filed("0123456789AB"))) + 2) / 3 * 4;
        Assert.InRange(base64, 1, MessageLimits.QueueBytes);
    }

    [Fact]
    public void Goes_through_the_queue_unchanged()
    {
        var filed = Examples.Outage.Filed("0123456789AB");
        Assert.Equal(filed, FiledMessages.Read(FiledMessages.Write(filed)));
    }

    private static SubmitMessageBody Read(string json) => JsonSerializer.Deserialize<SubmitMessageBody>(json, Json.Options)!;

    private static SubmitMessageBody With(string field, string text)
    {
        var fields = new Dictionary<string, object> { ["title"] = "a", ["body"] = "b", ["contact"] = new { phone = "19900000001" } };
        fields[field] = text;
        return Read(JsonSerializer.Serialize(fields));
    }
}
