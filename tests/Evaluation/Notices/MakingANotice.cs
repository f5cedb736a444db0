using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using Hotline.Evaluation.Notices;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Storage;

namespace Hotline.Tests.Evaluation.Notices;

/// <summary>From a snapshot to the files of a notice, without storage.</summary>
public sealed class MakingANotice
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Gives_the_same_bytes_for_the_same_input()
    {
        var (one, other) = (NoticeDocument.FilesOf(SampleInput.Of()), NoticeDocument.FilesOf(SampleInput.Of()));

        Assert.Equal(["notice.csv", "notice.html", "notice.json", "notice.xlsx"], one.Keys.Order(StringComparer.Ordinal));
        Assert.All(one, file => Assert.Equal(file.Value, other[file.Key]));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("zh-CN")]
    public void Gives_the_same_bytes_wherever_it_is_made(string culture)
    {
        var plan = SampleInput.Plan() with { SatisfactionWeight = 1.5m, Bands = new BandFloors(87.5m, 75.25m, 60.5m), Groups = [new GroupWeight("other", 0.5m) { Minimum = 1 }] };
        var input = SampleInput.Of(plan: plan);
        var (here, there) = (NoticeDocument.FilesOf(input), In(culture, () => NoticeDocument.FilesOf(input)));

        Assert.All(here, file => Assert.Equal(file.Value, there[file.Key]));
    }

    [Fact]
    public void Says_all_that_a_notice_must()
    {
        var html = Html(SampleInput.Of());

        foreach (var said in (string[])[
            "清优评〔2027〕1号", "2027年2月10日", "2027年3月24日", "第0局", "最好单位", "最差单位", "95% 区间", "名次线", "按时办结率 25.0%（1/4）", "意见反映：效率 3 条", "不满意和非常不满意占 100.0%（6/6）",
            "样本不足：1 份，少于 5 份", "企业", "四舍五入", "worst-spring2027-b0", "异议 o1", "剔除 1 份", CanonicalJson.HashOf(CanonicalJson.Of(SampleInput.Of().Snapshot))])
        {
            Assert.Contains(said, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Runs_nothing_that_somebody_wrote_into_it()
    {
        var html = Html(SampleInput.Of(name: "<script>alert(1)</script>"));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;b&gt;说明", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void Holds_no_formula(string name)
    {
        var files = NoticeDocument.FilesOf(SampleInput.Of(name));

        Assert.Contains(("'" + name).Replace("\"", "\"\"", StringComparison.Ordinal), Encoding.UTF8.GetString(files["notice.csv"]), StringComparison.Ordinal);
        var texts = Texts(files["notice.xlsx"]);
        Assert.Contains(texts, text => text.ReplaceLineEndings("\n").Contains(name.Trim(), StringComparison.Ordinal));
        Assert.All(Parts(files["notice.xlsx"], "xl/worksheets/"), sheet => Assert.Empty(sheet.Descendants(Main + "f")));
    }

    [Fact]
    public void Prints_what_XML_cannot_say_as_a_question_mark() =>
        Assert.Contains("局\uFFFD\uFFFD", Texts(NoticeDocument.FilesOf(SampleInput.Of("局\u0001\uD800"))["notice.xlsx"]));

    [Fact]
    public void Has_figures_to_reckon_with_and_a_head_that_stays_and_filters()
    {
        var book = NoticeDocument.FilesOf(SampleInput.Of(levels: [1, 4, 4, 5]))["notice.xlsx"];
        var (sheets, styles) = (Parts(book, "xl/worksheets/"), Parts(book, "xl/styles").Single());
        string[] formats = [.. styles.Descendants(Main + "numFmt").Select(f => f.Attribute("formatCode")!.Value)];
        IEnumerable<string> Row(XElement sheet, int row) => sheet.Descendants(Main + "row").ElementAt(row).Elements().Select(c => $"{c.Attribute("t")?.Value} {c.Value}");

        Assert.Equal((string[])["yyyy\"年\"m\"月\"d\"日\"", "0\"（并列）\""], formats.Where(f => f.Contains('"', StringComparison.Ordinal)));
        // 10 February 2027 as a workbook counts days.
        Assert.Contains(Row(sheets[0], 3), cell => cell.EndsWith(" 46428", StringComparison.Ordinal) && !cell.StartsWith("inlineStr", StringComparison.Ordinal));
        Assert.Equal(["名次", "单位", "得分", "95%区间", "份数", "分档", "较上轮", "说明"], sheets[1].Descendants(Main + "row").First().Elements().Select(c => c.Value));
        Assert.Matches("^[n]? 1\\|inlineStr 第3局\\|[n]? 100(\\.00)?\\|inlineStr [^|]+\\|[n]? 5\\|", string.Join('|', Row(sheets[1], 1)));
        Assert.Matches("^[n]? 2\\|inlineStr 第1局\\|", string.Join('|', Row(sheets[1], 2)));
        Assert.Equal("inlineStr —", Row(sheets[1], 5).First());
        Assert.Equal(("1", "frozen"), (sheets[1].Descendants(Main + "pane").Single().Attribute("ySplit")!.Value, sheets[1].Descendants(Main + "pane").Single().Attribute("state")!.Value));
        Assert.Equal("A1:H6", sheets[1].Element(Main + "autoFilter")!.Attribute("ref")!.Value);
        Assert.Equal(8, sheets[1].Descendants(Main + "col").Count(c => c.Attribute("width") is not null));
    }

    [Fact]
    public void Zips_without_time_system_and_compression()
    {
        var book = NoticeDocument.FilesOf(SampleInput.Of())["notice.xlsx"];

        using var zip = new ZipArchive(new MemoryStream(book));
        Assert.All(zip.Entries, e => Assert.Equal((new DateTime(1980, 1, 1), 0, e.Length), (e.LastWriteTime.DateTime, e.ExternalAttributes, e.CompressedLength)));
        Assert.Equal(zip.Entries.Count, Regex.Count(Encoding.Latin1.GetString(book), "PK\u0001\u0002.\0"));
        Assert.DoesNotContain(zip.Entries, e => e.FullName.StartsWith("docProps", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_verified_by_its_document_alone()
    {
        var document = NoticeDocument.Read(NoticeDocument.FilesOf(SampleInput.Of())[NoticeDocument.FileName]);

        Assert.Empty(document.Differences());
        var counts = document.Snapshot.Counts.ToArray();
        counts[Array.FindIndex(counts, n => n > 0)]--;
        Assert.Equal(["notice.csv", "notice.html", "notice.xlsx"], (document with { Snapshot = document.Snapshot with { Counts = counts } }).Differences());
    }

    [Fact]
    public void Shows_every_change_of_a_count() => Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[1, 9]).Sample(
        (unit, level, by) =>
        {
            var document = NoticeDocument.Read(NoticeDocument.FilesOf(SampleInput.Of())[NoticeDocument.FileName]);
            var counts = document.Snapshot.Counts.ToArray();
            counts[(unit * 5) + level] += by;

            Assert.Contains(NoticeDocument.Page, (document with { Snapshot = document.Snapshot with { Counts = counts } }).Differences());
        },
        iter: 50);

    [Fact]
    public void Says_which_ranks_cannot_be_told_apart()
    {
        var html = Html(SampleInput.Of(levels: [1, 4, 4, 5]));

        Assert.Contains("名次线：第 1、第 2 名（第3局、第1局）不能区分", html, StringComparison.Ordinal);
        Assert.DoesNotContain("名次线：倒数", html, StringComparison.Ordinal);
        Assert.Contains("名次线：倒数第 1、第 2 名（第0局、第1局）不能区分", Html(SampleInput.Of(levels: [5, 4, 5, 5])), StringComparison.Ordinal);
    }

    [Fact]
    public void Adds_up_who_took_part()
    {
        var html = Html(SampleInput.Of());

        Assert.Contains("<th scope=\"row\">企业</th><td class=\"n\">30</td><td class=\"n\">10</td><td class=\"n\">33.3%（10/30）</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">合计</th><td class=\"n\">34</td><td class=\"n\">12</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>t0</td><th scope=\"row\">企业</th><td class=\"n\">20</td><td class=\"n\">4</td><td class=\"n\">20.0%（4/20）</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_no_bar_for_too_few_answers_and_nothing_for_a_class_without_units()
    {
        var html = Html(SampleInput.Of());
        var chart = Regex.Match(html, "<title>职能部门得分</title>.*?</svg>").Value;

        Assert.Equal(4, Regex.Count(chart, "<rect"));
        Assert.DoesNotContain("第4局", chart, StringComparison.Ordinal);
        Assert.Contains("本轮没有这一类别的单位", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "<svg"));
    }

    [Fact]
    public void Can_be_read_without_seeing_it()
    {
        var html = Html(SampleInput.Of());

        Assert.StartsWith("<!doctype html>\n<html lang=\"zh-CN\">", html, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(html, "<table"), Regex.Count(html, "<table[^>]*><caption>[^<]+</caption>"));
        Assert.All(Regex.Matches(html, "<th[ >][^>]*"), th => Assert.Contains("scope=", th.Value, StringComparison.Ordinal));
        Assert.Equal(Regex.Count(html, "<svg"), Regex.Count(html, "<svg [^>]*role=\"img\"[^>]*><title>[^<]+</title><desc>[^<]+</desc>"));
        Assert.Equal(["h1", "h2", "h2", "h2", "h3", "h2", "h2", "h2", "h2"], Regex.Matches(html, "<(h[1-6])").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void Names_the_lowest_band_where_nobody_is_ranked()
    {
        var html = Html(SampleInput.Of(plan: SampleInput.Plan() with { IsRanked = false }));

        Assert.DoesNotContain("最差单位", html, StringComparison.Ordinal);
        Assert.Contains("worst-spring2027-b0", html, StringComparison.Ordinal);
    }

    private static List<XElement> Parts(byte[] book, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        return [.. zip.Entries.Where(e => e.FullName.StartsWith(path, StringComparison.Ordinal)).Select(e => XElement.Load(e.Open(), LoadOptions.PreserveWhitespace))];
    }

    /// <summary>What is in a cell as a text in place.</summary>
    private static List<string> Texts(byte[] book) =>
        [.. Parts(book, "xl/worksheets/").SelectMany(sheet => sheet.Descendants(Main + "c")).Where(c => c.Attribute("t")?.Value == "inlineStr").Select(c => c.Value)];

    private static T In<T>(string culture, Func<T> make)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Html(NoticeInput input) => Encoding.UTF8.GetString(NoticeDocument.FilesOf(input)[NoticeDocument.Page]);
}
