using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.Open311;
using Hotline.City.Directory;
using Hotline.Tests.Casework.Messages;

namespace Hotline.Tests.Casework.Open311;

/// <summary>A client's form as a message of ours (pure).</summary>
public sealed class ReadingAFiledRequest
{
    [Fact]
    public void Takes_what_the_form_does_not_say_from_text_and_service()
    {
        var content = Read(("attribute[title]", ""));
        Assert.Equal(("厂区频繁停电", TicketType.Complaint, "0101", "+8619900000001"), (content.Title, content.Type, content.Category, content.Phone));
        Assert.Equal((Disclosure.Named, "欧阳若兰"), (content.Disclosure, content.ContactName));
    }

    [Fact]
    public void Takes_attributes_of_the_definition()
    {
        var content = Read(
            ("attribute[title]", "停电"), ("attribute[type]", "inquiry"), ("attribute[uscc]", "91439981MADMDX4D3G"), ("attribute[enterprise_name]", "清河市砚皓昌陶瓷有限公司"),
            ("attribute[unit_hint]", "供电公司"), ("attribute[disclosure]", "hotlineOnly"));
        Assert.Equal(("停电", TicketType.Inquiry, "91439981MADMDX4D3G", "清河市砚皓昌陶瓷有限公司"), (content.Title, content.Type, content.Uscc, content.EnterpriseName));
        Assert.Equal(("供电公司", Disclosure.HotlineOnly), (content.UnitHint, content.Disclosure));
    }

    [Fact]
    public void Keeps_what_has_no_field_below_the_text() => Assert.Equal(
        "停电\n位置（WGS84）：31.2, 121.4\n地址编号：A-17\n图片或附件链接：https://example.com/a.jpg",
        Read(("description", "停电"), ("lat", "31.2"), ("long", "121.4"), ("address_id", "A-17"), ("media_url", "https://example.com/a.jpg")).Body);

    [Fact]
    public void Keeps_no_mail_device_or_account() =>
        Assert.Equal(Read(), Read(("email", "a@example.com"), ("device_id", "d"), ("account_id", "a")));

    [Theory]
    [InlineData("欧阳", "若兰", "欧阳若兰")]
    [InlineData("Smith", "John", "John Smith")]
    [InlineData("Smith", null, "Smith")]
    [InlineData(null, null, null)]
    public void Writes_names_as_their_language_does(string? last, string? first, string? whole) =>
        Assert.Equal(whole, RequestToFile.FullName(last, first));

    [Fact]
    public void Cuts_a_long_first_line_between_characters()
    {
        var content = Read(("description", new string('停', 99) + "😀电"));
        Assert.Equal(new string('停', 99), content.Title);
    }

    [Fact]
    public void Stays_small_enough_for_the_queue_at_its_largest()
    {
        var emoji = string.Concat(Enumerable.Repeat("😀", 2000));
        var content = Read(
            ("description", emoji), ("attribute[title]", emoji[..100]), ("attribute[unit_hint]", emoji[..100]), ("address_string", emoji[..200]), ("address_id", emoji[..100]),
            ("attribute[enterprise_name]", emoji[..100]), ("media_url", "https://example.com/" + new string('a', 480)), ("lat", "31.2"), ("long", "121.4"));
        Assert.True(FiledMessages.Write(content.Filed("0123456789AB")).Length < MessageLimits.QueueBytes);
    }

    private static MessageContent Read(params (string, string)[] changes)
    {
        var request = new RequestToFile(new Open311Fields(Open311City.Form(changes)), SampleCity.City);
        Assert.Empty(request.Check());
        return request.ToContent();
    }
}
