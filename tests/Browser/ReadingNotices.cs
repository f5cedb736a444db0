using Hotline.Evaluation.Notices;
using Hotline.Platform.Storage;
using Hotline.Tests.Evaluation.Notices;

namespace Hotline.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ReadingNotices(BrowserCity city)
{
    private const string Round = "2026q2";

    /// <summary>The list holds what other tests published too.</summary>
    private const string Own = $"#notice-list > li:has(a[href^='/api/notices/{Round}/'])";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Newest_first_with_what_took_whose_place_and_all_files(int width)
    {
        await using var visit = await city.VisitAsync(width);
        await PublishedAsync();
        await visit.GoAsync("/notices");
        await visit.SeeAsync(Own);

        Assert.Equal(["第 2 版", "第 1 版"], await visit[$"{Own} >> .facts span:nth-of-type(2)"].AllInnerTextsAsync());
        Assert.Equal("更正第 1 版", await visit.TextAsync($"{Own} >> nth=0 >> .facts span:nth-of-type(3)"));
        Assert.Equal("本版已被第 2 版更正代替。", await visit.TextAsync($"{Own} >> nth=1 >> .replaced"));
        Assert.Equal(5, await visit[$"{Own} >> nth=0 >> .files-of a"].CountAsync());
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
        await visit[$"{Own} >> nth=0 >> h2 a"].ClickAsync();
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
            var notice = new Notice(Round, version, NoticeState.Published, input.Fields, 1, 0, CanonicalJson.HashOf(made[NoticeDocument.FileName]), input.Supersedes, "s1")
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
