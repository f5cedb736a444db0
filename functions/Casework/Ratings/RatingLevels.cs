using Hotline.Casework.Tickets;

namespace Hotline.Casework.Ratings;

/// <summary>五级评价 in words (政务服务“好差评”).</summary>
internal static class RatingLevels
{
    private const int Lowest = 1;
    private const int Highest = 5;

    /// <summary>The worst level that ends a ticket well; below it a person calls back.</summary>
    public const int Good = 3;

    private static readonly Words[] Levels =
    [
        new("1", "非常不满意", "very dissatisfied"),
        new("2", "不满意", "dissatisfied"),
        new("3", "基本满意", "fairly satisfied"),
        new("4", "满意", "satisfied"),
        new("5", "非常满意", "very satisfied"),
    ];

    public static bool IsLevel(int level) => level is >= Lowest and <= Highest;

    public static bool IsBad(int level) => level < Good;

    public static Words Of(int level) => Levels[level - Lowest];
}
