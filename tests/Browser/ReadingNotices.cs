using Hotline.Evaluation;
using Hotline.Notices;
using Hotline.Tests.Notices;

namespace Hotline.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ReadingNotices(BrowserCity city)
{
    private const string Round = "2026q2";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Newest_first_with_what_took_whose_place_and_all_files(int width)
    {
        await using var visit = await city.VisitAsync(width);
        await PublishedAsync();
        await visit.GoAsync("/notices");
        await visit.SeeAsync("#notice-list li");

        Assert.Equal(["第 2 版", "第 1 版"], await visit["#notice-list .facts span:nth-of-type(2)"].AllInnerTextsAsync());
        Assert.Equal("更正第 1 版", await visit.TextAsync("#notice-list > li >> nth=0 >> .facts span:nth-of-type(3)"));
        Assert.Equal("本版已被第 2 版更正代替。", await visit.TextAsync(".old .replaced"));
        Assert.Equal(5, await visit["#notice-list > li >> nth=0 >> .files-of a"].CountAsync());
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty(await visit.UntranslatedAsync());
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Opens_the_document_which_fits_the_screen_and_runs_nothing(int width)
    {
        await using var visit = await city.VisitAsync(width);
        await PublishedAsync();
        await visit.GoAsync("/notices");
        await visit["#notice-list h2 a >> nth=0"].ClickAsync();
        await visit.SeeAsync("h1");

        Assert.EndsWith($"/api/notices/{Round}/2/notice.html", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("关于一季度评议结果的通报", await visit.TextAsync("h1"));
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Equal(0, await visit["script, link, img, form"].CountAsync());
        Assert.Empty(visit.Faults);
    }

    /// <summary>Two versions, put where a publication puts them.</summary>
    private async Task PublishedAsync()
    {
        var (store, files) = (city.Get<NoticeStore>(), city.Get<NoticeFiles>());
        var known = await store.ReadAsync(Round, CancellationToken.None);
        foreach (var version in (int[])[1, 2])
        {
            var input = SampleInput.Of() with { Version = version, Supersedes = version == 1 ? null : new Superseded("清优评〔2027〕1号", 1, new string('0', 64)) };
            var made = NoticeDocument.FilesOf(input);
            var notice = new Notice(Round, version, NoticeState.Published, input.Fields, 1, 0, SnapshotJson.HashOf(made[NoticeDocument.FileName]), input.Supersedes, "s1")
            {
                PublishedAt = new DateTimeOffset(2027, 2, 10 + version, 0, 0, 0, TimeSpan.Zero),
                SupersededBy = version == 1 ? 2 : null,
            };
            await files.PublishAsync(notice, made, CancellationToken.None);
            await store.ListAsync(notice, CancellationToken.None);
            await store.TryWriteAsync(notice, known.ElementAtOrDefault(version - 1)?.ETag, CancellationToken.None);
        }
    }
}
