using Hotline.Platform.Http;

namespace Hotline.Evaluation.Ranking;

/// <summary>A ranking as a table: one line per unit, in the order of the ranking.</summary>
internal static class RankingCsv
{
    private static readonly string[] Columns =
    [
        "类别 class", "名次 rank", "并列 tied", "榜单 list", "单位编号 unit", "单位 name", "有效评价 n",
        "非常满意 level5", "满意 level4", "基本满意 level3", "不满意 level2", "非常不满意 level1", "加权平均 mean", "得分 score",
    ];

    public static byte[] Of(RoundRanking ranking)
    {
        var groups = ranking.Groups.SelectMany(g => new[] { $"{g.Id} n", $"{g.Id} mean" });
        return Csv.Of([[.. Columns, .. groups], .. ranking.Classes.SelectMany(c => c.Units, Line)]);
    }

    private static object?[] Line(ClassResult unitClass, UnitResult unit) =>
    [
        unitClass.Name, unit.Rank, unit.Tied ? "是 yes" : null, ListOf(unitClass, unit), unit.Unit, unit.Name, unit.N,
        .. unit.Levels.Reverse().Cast<object?>(), unit.Mean, unit.Score, .. unit.Groups.SelectMany(g => new object?[] { g.N, g.Mean }),
    ];

    private static string? ListOf(ClassResult unitClass, UnitResult unit) =>
        unitClass.Best.Contains(unit) ? "最好 best"
        : unitClass.Worst.Contains(unit) ? "最差 worst"
        : unitClass.Insufficient.Contains(unit) ? "样本不足 insufficient"
        : null;
}
