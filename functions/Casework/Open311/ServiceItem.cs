using Hotline.City.Calendar;
using Hotline.City.Directory;

namespace Hotline.Casework.Open311;

/// <summary>A line of the service list: a category of the dispatch catalogue.</summary>
internal sealed record ServiceItem(string ServiceCode, string ServiceName, string Description, bool Metadata, string Type, string Keywords, string Group)
{
    /// <summary>The number is known at once.</summary>
    private const string RealTime = "realtime";

    public static ServiceItem Of(Category category) => new(
        category.Code,
        category.Name,
        $"{category.Parent}：{category.Name}。{category.Days} 个{(category.Calendar == DayKind.Workdays ? "工作日" : "自然日")}内答复。",
        Metadata: true,
        RealTime,
        string.Join(", ", category.Keywords),
        category.Parent);
}
