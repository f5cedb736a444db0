using System.Globalization;
using Hotline.City.Calendar;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Notices;

/// <summary>Figures in the words of a notice.</summary>
internal static class NoticeWords
{
    public static string Day(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    public static string Minute(DateTimeOffset at) => at.ToCity().ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    public static string Points(decimal? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "—";

    public static string Group(string group) => EvaluationWords.Group(group).Zh;

    public static string Of(Band? band) => band switch { Band.Excellent => "优", Band.Good => "良", Band.Fair => "中", Band.Poor => "差", _ => "—" };

    public static string Of(Indicator indicator) => EvaluationWords.Of(indicator).Zh;

    public static string Share(int part, int whole) => whole == 0 ? "—" : string.Create(CultureInfo.InvariantCulture, $"{100m * part / whole:0.0}%（{part}/{whole}）");

    public static string Rank(UnitResult unit) => unit.Rank is { } rank ? rank.ToString(CultureInfo.InvariantCulture) + (unit.Tied ? "（并列）" : "") : "—";

    public static string Change(int? change) => change switch { null => "", 0 => "持平", > 0 and var up => $"升{up}", var down => $"降{-down}" };

    public static string Correction(Correction correction, Round round) => $"{NameOf(correction.Unit, round)}（异议 {correction.Objection}）：" + correction switch
    {
        Snapshots.Correction.Exclude => "不参加本轮排名",
        Snapshots.Correction.CorrectIndicator c => $"{Of(c.Indicator)}更正为 {Share(c.Share.Part, c.Share.Whole)}",
        Snapshots.Correction.MoveCount c => $"{Group(c.Group)}组 {c.Level} 级评价{(c.By < 0 ? "剔除" : "补计")} {Math.Abs(c.By)} 份",
        _ => "",
    } + $"。理由：{correction.Reason}";

    public static string NameOf(string unit, Round round) => unit.Length == 0 ? "—" : round.Roster.FirstOrDefault(u => u.Id == unit)?.Name ?? unit;
}
