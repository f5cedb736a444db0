using System.Globalization;
using System.Net;
using System.Text;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Notices;

/// <summary>The charts of a notice as SVG text, from 0 to 100 points; what they show is in the tables too.</summary>
internal static class NoticeChart
{
    private const int Row = 20;
    private const int Names = 220;
    private const int Width = 720;
    private const decimal PerPoint = (Width - Names - 60) / 100m;

    /// <summary>A bar per unit with answers enough, and its 95 % interval as a line; a score of one or two answers would be the longest bar.</summary>
    public static string Scores(ClassResult result)
    {
        var units = result.Units.Except(result.Insufficient).ToList();
        var svg = Begin($"{result.Name}得分", "每个单位一条，细线为 95% 置信区间；数字见表。", (units.Count * Row) + 10);
        foreach (var (i, unit) in units.Index())
        {
            var (y, score, interval) = ((i * Row) + 5, unit.Score!.Value, unit.Interval!);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Names - 6}\" y=\"{y + 13}\" text-anchor=\"end\" font-size=\"12\">{WebUtility.HtmlEncode(unit.Name)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Names}\" y=\"{y + 3}\" width=\"{score * PerPoint:0.0}\" height=\"12\" fill=\"#4a7fb5\"/>");
            var (low, high) = (Names + (interval.Low * PerPoint), Names + (interval.High * PerPoint));
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{low:0.0} {y + 5}v8M{low:0.0} {y + 9}H{high:0.0}M{high:0.0} {y + 5}v8\" stroke=\"#111\" stroke-width=\"1.5\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Names + (100 * PerPoint) + 8:0.0}\" y=\"{y + 13}\" font-size=\"12\">{score:0.00}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>How many units are in each band.</summary>
    public static string Bands(ClassResult result)
    {
        var scored = result.Units.Except(result.Insufficient).Where(u => u.Band is not null).ToList();
        var bands = Enum.GetValues<Band>().Select(band => (Band: band, Count: scored.Count(u => u.Band == band))).ToList();
        var svg = Begin($"{result.Name}分档", string.Join('，', bands.Select(b => $"{NoticeWords.Of(b.Band)} {b.Count} 个")), (bands.Count * Row) + 10);
        foreach (var (i, (band, count)) in bands.Index())
        {
            var y = (i * Row) + 5;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Names - 6}\" y=\"{y + 13}\" text-anchor=\"end\" font-size=\"12\">{NoticeWords.Of(band)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Names}\" y=\"{y + 3}\" width=\"{(scored.Count == 0 ? 0 : count * 100m / scored.Count) * PerPoint:0.0}\" height=\"12\" fill=\"#6a8f5b\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Names + (100 * PerPoint) + 8:0.0}\" y=\"{y + 13}\" font-size=\"12\">{count}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static StringBuilder Begin(string title, string words, int height) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {Width} {height}\">")
        .Append(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(title)}</title><desc>{WebUtility.HtmlEncode(words)}</desc>");
}
