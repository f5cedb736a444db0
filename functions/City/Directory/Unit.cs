namespace Hotline.City.Directory;

/// <summary>A unit (单位) that answers messages and is rated. <paramref name="Aliases"/> are what people call it.</summary>
public sealed record Unit(
    string Id, string Name, string ShortName, string ClassId, IReadOnlyList<string> Aliases, IReadOnlyList<string> Duties);

/// <summary>A class of units (类别) that is ranked on its own: <c>functional-department</c> 职能部门, <c>township-street</c> 乡镇街道.</summary>
public sealed record UnitClass(string Id, string Name)
{
    /// <summary>The class whose units a place names: respondents belong to one, and <see cref="Category.Township"/> means one.</summary>
    public const string TownshipStreet = "township-street";
}
