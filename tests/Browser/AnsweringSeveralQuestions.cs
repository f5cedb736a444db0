using Hotline.Evaluation.Comments;

namespace Hotline.Tests.Browser;

/// <summary>The ballot of a round that asks several questions about each unit.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AnsweringSeveralQuestions(BrowserCity city)
{
    private static readonly object[] Questions =
    [
        new { id = "efficiency", title = "办事效率" }, new { id = "initiative", title = "主动服务" }, new { id = "openness", title = "公开透明" },
        new { id = "fairness", title = "公平公正" }, new { id = "overall", title = "总体评价" },
    ];

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Counts_each_of_them_and_keeps_what_is_said_and_may_be_changed(int width)
    {
        var id = $"asks{width}";
        await using var visit = await city.VisitAsync(width);
        var links = await city.Rounds.OpenAsync(id, "五项测评", Questions);
        await visit.GoAsync(links[0].ToString());
        await visit["details.unit"].First.WaitForAsync();
        Assert.Equal(73, await visit["details.unit"].CountAsync());

        await visit["details.unit summary >> nth=0"].ClickAsync();
        await ChooseAsync(visit, "efficiency", "5");
        await ChooseAsync(visit, "fairness", "unknown");
        await ChooseAsync(visit, "overall", "2");
        await visit["details.unit textarea >> nth=0"].FillAsync("希望提前告知停办时间");
        Assert.Equal("已选 3 / 5 项", await visit.TextAsync("details.unit summary small >> nth=0"));
        Assert.Contains("1 / 73", await visit.TextAsync("#count"), StringComparison.Ordinal);
        await visit.FitsAsync();
        await visit[".language"].ClickAsync();
        Assert.Empty(await visit.ChineseAsync());
        Assert.Equal("希望提前告知停办时间", await visit["details.unit textarea >> nth=0"].InputValueAsync());
        await visit[".language"].ClickAsync();
        await SendAsync(visit);
        Assert.Contains("您的 2 条评价", await visit.TextAsync("#done"), StringComparison.Ordinal);
        Assert.Equal(2, await RatingsAsync(id));
        Assert.Equal(["希望提前告知停办时间"], await SaidAsync(id));

        await visit["#done button"].ClickAsync();
        Assert.True(await visit["#ballot [name$='/efficiency'][value='5'] >> nth=0"].IsCheckedAsync());
        Assert.Equal("希望提前告知停办时间", await visit["details.unit textarea >> nth=0"].InputValueAsync());
        await ChooseAsync(visit, "initiative", "4");
        await SendAsync(visit);
        Assert.Equal(3, await RatingsAsync(id));
        Assert.Equal(["希望提前告知停办时间"], await SaidAsync(id));
        await visit.FitsAsync();
    }

    [Fact]
    public async Task Survives_an_interruption_and_offers_what_is_not_complete()
    {
        await using var visit = await city.VisitAsync();
        var links = await city.Rounds.OpenAsync("asksagain", "五项测评", Questions);
        await visit.GoAsync(links[0].ToString());
        await visit["details.unit summary >> nth=0"].ClickAsync();
        foreach (var question in (string[])["efficiency", "initiative", "openness", "fairness", "overall"])
        {
            await ChooseAsync(visit, question, "3");
        }

        await visit["details.unit textarea >> nth=0"].FillAsync("好");
        await visit.Page.ReloadAsync();
        await visit["details.unit"].First.WaitForAsync();
        Assert.Equal("已选 5 / 5 项", await visit.TextAsync("details.unit summary small >> nth=0"));
        Assert.Equal("好", await visit["details.unit textarea >> nth=0"].InputValueAsync());
        await visit["#open-only"].CheckAsync();
        Assert.Equal(72, await visit[".unit:visible"].CountAsync());
    }

    [Fact]
    public async Task By_a_link_used_elsewhere_says_that_a_ballot_stands_and_not_which()
    {
        await using var visit = await city.VisitAsync(360);
        var links = await city.Rounds.OpenAsync("asksonce", "已评过的测评", Questions);
        await city.Rounds.CastAsync(links[0], place => place == 0 ? 3 : null);
        await visit.GoAsync(links[0].ToString());
        await visit.SeeAsync("#standing");

        Assert.Equal(0, await visit["#ballot :checked"].CountAsync());
        await visit.FitsAsync();
    }

    [Fact]
    public async Task Before_it_begins_is_told_when()
    {
        await using var visit = await city.VisitAsync();
        var links = await city.Rounds.OpenAsync("askslater", "尚未开始的测评", Questions, startsInHours: 5);
        await visit.GoAsync(links[0].ToString());
        await visit.SeeAsync("#message p");

        Assert.Contains("目前不在填报时间内。 评议时间：", await visit.TextAsync("#message"), StringComparison.Ordinal);
        Assert.True(await visit["#ballot"].IsHiddenAsync());
    }

    private static Task ChooseAsync(Visit visit, string question, string level) => visit[$".unit >> nth=0 >> [name$='/{question}'][value='{level}']"].CheckAsync();

    private static async Task SendAsync(Visit visit)
    {
        await visit["#send"].ClickAsync();
        await visit["#confirm .primary"].ClickAsync();
        await visit.SeeAsync("#done h2");
    }

    private async Task<int> RatingsAsync(string id) => (int)(await city.Rounds.RankingAsync(id))["ratings"]!;

    private async Task<IEnumerable<string>> SaidAsync(string id) =>
        (await city.Get<CommentStore>().ReadAsync(id, "", 10, TestContext.Current.CancellationToken)).Select(comment => comment.Text);
}
