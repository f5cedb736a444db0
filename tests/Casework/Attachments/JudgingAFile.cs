using CsCheck;
using Hotline.Casework.Attachments;

namespace Hotline.Tests.Casework.Attachments;

public sealed class JudgingAFile
{
    [Theory]
    [InlineData("a.jpg", "jpeg", "image/jpeg")]
    [InlineData("a.JPEG", "jpeg", "image/jpeg")]
    [InlineData("a.png", "png", "image/png")]
    [InlineData("a.gif", "gif", "image/gif")]
    [InlineData("a.webp", "webp", "image/webp")]
    [InlineData("a.bmp", "bmp", "image/bmp")]
    [InlineData("合同.v2.pdf", "pdf", "application/pdf")]
    [InlineData("a.doc", "word97", "application/msword")]
    [InlineData("a.xls", "excel97", "application/vnd.ms-excel")]
    [InlineData("a.ppt", "powerpoint97", "application/vnd.ms-powerpoint")]
    [InlineData("a.docx", "word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("a.xlsx", "excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("a.pptx", "powerpoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    [InlineData("a.txt", "utf-8", "text/plain")]
    [InlineData("a.csv", "gb18030", "text/csv")]
    [InlineData("a.txt", "html", "text/plain")] // given out as text, as a download
    public void Takes_what_is_what_its_name_says(string name, string content, string type) => Assert.Equal(type, Judge(name, Samples.Named(content)));

    [Theory]
    [InlineData("a.png", "jpeg")]
    [InlineData("a.jpg", "html")]
    [InlineData("a.jpg", "program")]
    [InlineData("a.pdf", "word")]
    [InlineData("a.pdf", "utf-8")]
    [InlineData("a.doc", "word")]
    [InlineData("a.doc", "excel97")]
    [InlineData("a.doc", "word97 with macros")]
    [InlineData("a.docx", "word97")]
    [InlineData("a.docx", "excel")]
    [InlineData("a.docx", "zip")]
    [InlineData("a.docx", "zip cut off")]
    [InlineData("a.docx", "zip of many")]
    [InlineData("a.docx", "word with macros")]
    [InlineData("a.docx", "encrypted")]
    [InlineData("a.xlsx", "excel with old macros")]
    [InlineData("a.txt", "program")]
    [InlineData("a.txt", "utf-16")]
    [InlineData("a.txt", "jpeg")]
    [InlineData("a.docm", "word with macros")]
    [InlineData("a.exe", "program")]
    [InlineData("a.html", "html")]
    [InlineData("a.svg", "html")]
    [InlineData("a.zip", "zip")]
    [InlineData("a", "png")]
    [InlineData("a.pdf.exe", "pdf")]
    public void Refuses_everything_else(string name, string content) => Assert.Null(Judge(name, Samples.Named(content)));

    [Fact]
    public void Never_fails_whatever_it_is_given() =>
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, 23], Gen.Int[0, 14]).Sample(
            (noise, sample, type) =>
            {
                var names = FileTypes.Allowed.Split(", ");
                byte[] head = [.. Samples.Named(Kinds[sample % Kinds.Length]).Take(40), .. noise];
                return Judge("a." + names[type % names.Length], head) is null or { Length: > 0 };
            },
            iter: 2000);

    [Theory]
    [InlineData("C:\\Users\\张三\\照片.jpg", "照片.jpg")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("a\u202Egpj.exe", "agpj.exe")]
    [InlineData("a\r\nb\0.pdf", "a  b .pdf")]
    [InlineData("  .pdf", "pdf")]
    [InlineData("/", null)]
    [InlineData("", null)]
    public void Cleans_its_name(string typed, string? name) => Assert.Equal(name, FileName.Clean(typed));

    [Fact]
    public void Shortens_its_name_before_the_extension()
    {
        var name = FileName.Clean(string.Concat(Enumerable.Repeat("𠮷", 80)) + "a.docx")!;
        Assert.True(name.Length <= 100);
        Assert.EndsWith("𠮷.docx", name, StringComparison.Ordinal);
    }

    private static readonly string[] Kinds = ["jpeg", "png", "webp", "bmp", "pdf", "word97", "word", "excel", "zip", "utf-8"];

    private static string? Judge(string name, byte[] content)
    {
        using var file = new MemoryStream(content);
        return FileTypes.Of(name, file);
    }
}
