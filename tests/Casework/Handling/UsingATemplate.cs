using System.Text;
using Hotline.Casework.Handling;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.City.Files;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Handling;

public sealed class UsingATemplate
{
    private static readonly Actor Tax = TicketWorld.Unit("tax");

    [Fact]
    public void Fills_in_number_unit_and_date()
    {
        var template = new AnswerTemplate("a", "甲", null, null, "{unit}答复{number}：……。{date}");
        var filled = template.For(TicketStory.InProgress().Ticket, SampleCity.City, new DateOnly(2026, 11, 5));
        Assert.Equal("市税务局答复0123-4567-89AB：……。2026年11月5日", filled.Text);
    }

    [Theory]
    [InlineData(Outcome.Resolved, "1999", true)]
    [InlineData(null, null, true)]
    [InlineData(Outcome.Explained, "1999", false)]
    [InlineData(Outcome.Resolved, "0101", false)]
    public void Takes_those_that_fit(Outcome? outcome, string? category, bool fits) =>
        Assert.Equal(fits, new AnswerTemplate("a", "甲", Outcome.Resolved, "1999", "……").Fits(outcome, category));

    [Fact]
    public void Is_remembered_with_the_answer()
    {
        var city = Read("a,甲,any,,好的\n", out _);
        var story = new TicketStory { City = city }.Then(TicketWorld.Dispatcher, new DispatchTicket("tax", "1999")).Then(Tax, new SignTicket());
        Assert.Equal(["template"], story.Wrong(Tax, new ReplyToTicket(Outcome.OutOfScope, "好的", Template: "b")));
        story.Then(Tax, new ReplyToTicket(Outcome.OutOfScope, "好的", Template: "a"));
        Assert.Equal("a", story.SeenBy(Tax).Answers![0].Template);
    }

    [Fact]
    public void Reads_the_sample()
    {
        var errors = new FileErrors();
        var file = new DirectoryFile(FileFormat.Csv, File.ReadAllBytes(Path.Combine(SampleCity.Folder, "templates.csv")));
        var templates = new TemplatesDataset().Read(file, SampleCity.City, errors).Part<AnswerTemplates>()!;
        Assert.Empty(errors.ToList());
        Assert.Equal((Outcome.Resolved, "0101"), (templates.Find("outage")!.Outcome, templates.Find("outage")!.Category));
    }

    [Fact]
    public void Reports_what_is_wrong_in_the_file()
    {
        var city = Read("a,甲,any,,{phone}\na,乙,good,9999,好的\n", out var errors);
        Assert.Equal(["text", "outcome", "template_id", "category_code"], errors.ToList().Select(e => e.Path));
        Assert.Empty(city.Part<AnswerTemplates>()!.All);
    }

    private static CityDirectory Read(string rows, out FileErrors errors)
    {
        errors = new FileErrors();
        var csv = Encoding.UTF8.GetBytes("template_id,name,outcome,category_code,text\n" + rows);
        return new TemplatesDataset().Read(new DirectoryFile(FileFormat.Csv, csv), SampleCity.City, errors);
    }
}
