using System.Text.Json;
using Hotline.City.Directory;
using Hotline.Platform.Http;
using Hotline.Surveys.Campaigns;
using Hotline.Tests.Surveys.Answers;

namespace Hotline.Tests.Surveys.Campaigns;

/// <summary>What the form of a campaign offers.</summary>
public sealed class OfferingChoices(AzuriteFixture azurite)
{
    [Fact]
    public async Task Counts_respondents_by_what_they_are_and_names_none()
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        world.Get<LiveDirectory>().Current = new CityDirectory(
            [new UnitClass("township", "乡镇")],
            [new Unit("east", "东镇人民政府", "东镇", "township", [], []), new Unit("west", "西镇人民政府", "西镇", "township", [], [])],
            [],
            [Person("甲", "east", "食品", "micro", RespondentGroup.Enterprise), Person("乙", "east", "机械", "small", RespondentGroup.Monitor), Person("丙", "east", "机械", "small", RespondentGroup.Enterprise), Person("丁", "gone", "", "large", RespondentGroup.Public)]);

        var choices = world.Get<ReadCampaignChoices>().Run();

        Assert.Equal(["enterprise 2", "monitor 1", "supervisor 0", "public 1"], choices.Groups.Select(c => $"{c.Id} {c.Count}"));
        Assert.Equal(["micro 1", "small 2", "medium 0", "large 1"], choices.Sizes.Select(c => $"{c.Id} {c.Count}"));
        Assert.Equal([new Choice("east", "东镇", 3)], choices.Townships);
        Assert.Equal(["机械 2", "食品 1"], choices.Industries.Select(c => $"{c.Id} {c.Count}"));
        Assert.DoesNotMatch("甲|乙|丙|丁|1380000", JsonSerializer.Serialize(choices, Json.Options));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Shows_the_words_that_so_many_units_get(int units)
    {
        await using var world = await SmsWorld.StartAsync(azurite);
        var choices = world.Get<ReadCampaignChoices>().Run();

        var shown = choices.Wordings.First(w => w.UpTo is null || units <= w.UpTo);

        Assert.Equal(CampaignWording.Default(units, isReminder: false).Template, shown.First);
        Assert.Equal(CampaignWording.Default(units, isReminder: true).Template, shown.Reminder);
        Assert.Equal(["hotline", "survey"], choices.Senders.Select(s => s.Id));
    }

    private static Respondent Person(string name, string township, string industry, string size, string group) =>
        new(name, name, name, "+8613800000001" + name, township, industry, size, group);
}
