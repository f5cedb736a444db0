using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Notices;

/// <summary>A notice as large as one can be, that a new template is tried on: what passes there does not fail on the day of publication.</summary>
internal static class SampleNotice
{
    private const int MostListed = 100;
    private const int MostCells = 1000;

    private static readonly NoticeLine Line = new("unit", "1", "一个名称较长的街道办事处（开发区管委会）", "90.00", "80.00–95.00", "30", "优", "升1", "说明");

    private static readonly NoticeTurnout Cell = new("企业", "东镇", 10, 5, "50.0%（5/10）");

    private static readonly NoticeClass Class = new(
        "职能部门", 10, 1, Times(MostListed, Line), Times(MostListed, Line), Times(Roster.MostUnits, Line), Times(Roster.MostUnits, Line), "注", "注", "<svg></svg>", "<svg></svg>");

    public static NoticeContent Largest { get; } = new(
        "优评〔2027〕1号",
        "2027年2月10日",
        "关于一季度评议结果的通报",
        "优化办",
        "说明",
        1,
        "",
        "一季度评议",
        "一月",
        "100",
        [Class],
        Times(10, Cell),
        Times(MostCells, Cell),
        ["规则"],
        Times(MostListed, new NoticeLow("unit", "单位", ["原因", "原因", "原因", "原因"], "worst-1")),
        "2027年3月24日",
        Times(MostListed, "更正"),
        new string('0', 64));

    private static IReadOnlyList<T> Times<T>(int times, T one) => [.. Enumerable.Repeat(one, times)];
}
