using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Rectification.Items;

/// <summary>Whether the directory has the units that an item is for. Pure.</summary>
internal static class CheckUnits
{
    public static IReadOnlyList<FieldError> Of(Matter matter, CityDirectory city) =>
    [
        .. Unknown("lead", matter.Lead, city),
        .. matter.Co.SelectMany((unit, i) => Unknown($"co[{i}]", unit, city)),
    ];

    private static IEnumerable<FieldError> Unknown(string path, string unit, CityDirectory city) =>
        city.Unit(unit) is null ? [new FieldError(path, "单位名录中没有 / not in the directory")] : [];
}
