using System.Text;
using Hotline.Evaluation.Notices;
using Hotline.Local;

namespace Hotline.Tests.Evaluation.Notices;

/// <summary>The command that anybody can run on a notice.json.</summary>
public sealed class VerifyingANotice : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Says_that_all_agrees()
    {
        var (code, said) = Verify(NoticeDocument.FilesOf(SampleInput.Of())[NoticeDocument.FileName]);

        Assert.Equal(0, code);
        Assert.Equal(4, said.Split("agrees ").Length - 1);
        Assert.Contains("清优评〔2027〕1号", said, StringComparison.Ordinal);
        Assert.EndsWith("The notice is what its snapshot says.\n", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_one_changed_count()
    {
        var (code, said) = Verify(Changed("\"counts\":[0,6,", "\"counts\":[1,5,"));

        Assert.Equal(1, code);
        Assert.Contains("DIFFERS   notice.html, made again", said, StringComparison.Ordinal);
        Assert.Contains("DIFFERS   notice.csv, made again", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"title\":\"关于", "\"title\":\"关于关于", "notice.html, made again")]
    [InlineData("{\"fields\"", "{\"extra\":1,\"fields\"", "notice.json, in its one spelling")]
    [InlineData("{\"fields\"", "{ \"fields\"", "notice.json, in its one spelling")]
    [InlineData("\"counts\":[0,", "\"counts\":[", "cannot be counted again")]
    [InlineData("\"counts\":[0,6,", "\"counts\":[6,0,", "notice.xlsx, made again")]
    public void Finds_what_somebody_touched(string before, string after, string said) =>
        Assert.Contains(said, Verify(Changed(before, after)).Said, StringComparison.Ordinal);

    /// <summary>Published by the app as it was when another library wrote the workbook.</summary>
    [Fact]
    public void Holds_a_workbook_of_an_earlier_writer_to_the_hash_that_was_published()
    {
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Evaluation", "Notices", "notice-before-writers.json"));
        var (code, said) = Verify(Encoding.UTF8.GetBytes(json));

        Assert.Equal((0, 4), (code, said.Split("agrees ").Length - 1));
        Assert.Contains("notice.xlsx, of an earlier writer and not made again: as published", said, StringComparison.Ordinal);
        Assert.Contains("notice.csv, made again", said, StringComparison.Ordinal);
        Assert.Empty(NoticeDocument.Read(Encoding.UTF8.GetBytes(json)).Differences());
        var touched = Verify(Encoding.UTF8.GetBytes(json.Replace("\"counts\":[0,6,", "\"counts\":[1,5,", StringComparison.Ordinal)));
        Assert.Equal(1, touched.Code);
        Assert.Contains("DIFFERS   notice.csv, made again", touched.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("PK")]
    public void Refuses_what_is_no_notice(string text) =>
        Assert.Contains("no notice.json", Assert.Throws<StartException>(() => Verify(Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);

    private static byte[] Changed(string before, string after)
    {
        var json = Encoding.UTF8.GetString(NoticeDocument.FilesOf(SampleInput.Of())[NoticeDocument.FileName]);
        Assert.Contains(before, json, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(json.Replace(before, after, StringComparison.Ordinal));
    }

    private (int Code, string Said) Verify(byte[] json)
    {
        File.WriteAllBytes(file, json);
        using var output = new StringWriter();
        return (VerifyNotice.OfFile(new FileInfo(file), output), output.ToString());
    }
}
