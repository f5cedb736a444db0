using System.Globalization;
using System.Net;
using System.Text;
using Hotline.City.Calendar;
using Hotline.Evaluation.Rounds;
using QRCoder;

namespace Hotline.Evaluation.Ballots;

/// <summary>The invitations as a sheet to print and cut: a card per respondent with the link as a QR code.</summary>
internal static class BallotSheet
{
    private const string Style = """
        body{font:14px/1.5 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:0}
        main{display:grid;grid-template-columns:repeat(auto-fill,minmax(8cm,1fr));gap:2mm;padding:5mm}
        section{border:1px dashed #555;padding:4mm;break-inside:avoid;display:flex;gap:4mm;align-items:center}
        svg{width:3.2cm;height:3.2cm;flex:none} h1{font-size:18px;margin:5mm 5mm 0} p{margin:0}
        """;

    public static byte[] Of(Round round, IEnumerable<(string Name, string Link)> invitations)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{Text(round.Plan.Title)} 测评码</title><style>{Style}</style></head><body>");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(round.Plan.Title)}：测评码（{Time(round.Plan.OpensAt)} 至 {Time(round.Plan.ClosesAt)}）</h1><main>");
        foreach (var (name, link) in invitations)
        {
            html.Append(CultureInfo.InvariantCulture, $"<section>{Code(link)}<p><strong>{Text(name)}</strong><br>扫码评价，截止前可以修改。<br>请勿转交他人。</p></section>");
        }

        return Encoding.UTF8.GetBytes(html.Append("</main></body></html>").ToString());
    }

    private static string Code(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Time(DateTimeOffset at) => at.ToCity().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
