using Hotline.Tests.Casework.Attachments;
using Microsoft.Playwright;

namespace Hotline.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class AddingFilesToAMessage(BrowserCity city)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task On_the_receipt_shows_them_on_the_track_page_for_download(int width)
    {
        await using var visit = await city.VisitAsync(width);
        await FileAsync(visit);
        await visit["#file-input"].SetInputFilesAsync([File("现场照片.png", Samples.Png), File("情况说明.docx", Samples.Named("word")), File("程序.exe", Samples.Png)]);
        await visit.SeeAsync("#files .link >> text=情况说明.docx");
        Assert.Equal(2, await visit["#files .link"].CountAsync());
        Assert.Contains("不支持此类文件", await visit.TextAsync("#files .file-list"), StringComparison.Ordinal);
        Assert.True(await visit.OverflowAsync() <= 0);
        await ShotAsync(visit, $"receipt-files-{width}");

        await visit["#receipt a.button"].ClickAsync();
        await visit.SeeAsync("#files .link >> text=现场照片.png");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit["#files .link >> text=现场照片.png"].ClickAsync());
        Assert.Equal("现场照片.png", download.SuggestedFilename);
        Assert.Equal(Samples.Png, await System.IO.File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.True(await visit.OverflowAsync() <= 0);
        await ShotAsync(visit, $"track-files-{width}");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task That_are_not_what_they_say_or_get_lost_are_explained_and_can_be_sent_again()
    {
        await using var visit = await city.VisitAsync();
        await FileAsync(visit);
        await visit["#file-input"].SetInputFilesAsync([File("假.pdf", Samples.Png)]);
        await visit.SeeAsync("#files .field-error");
        Assert.Contains("内容与扩展名不符", await visit.TextAsync("#files .field-error"), StringComparison.Ordinal);

        await visit.Page.RouteAsync("**/files", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await visit["#file-input"].SetInputFilesAsync([File("合同.pdf", Samples.Pdf)]);
        await visit.SeeAsync("#files button >> text=重试");
        await visit.Page.UnrouteAsync("**/files");
        await visit["#files button >> text=重试"].ClickAsync();
        await visit.SeeAsync("#files .link >> text=合同.pdf");
    }

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content };

    private static async Task FileAsync(Visit visit)
    {
        await visit.GoAsync("/");
        await visit["#title"].FillAsync("厂区门口道路积水");
        await visit["#body"].FillAsync("连日下雨，经开区二路厂门口积水三十厘米，货车进不来，请尽快疏通排水。");
        await visit["#enterprise-name"].FillAsync("清河市远山机械有限公司");
        await visit["#contact-name"].FillAsync("张明");
        await visit["#contact-phone"].FillAsync("19900000101");
        await visit["#submit"].ClickAsync();
        await visit.SeeAsync("#receipt dl");
    }

    /// <summary>Only where the variable SCREENSHOTS names a folder.</summary>
    private static async Task ShotAsync(Visit visit, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
