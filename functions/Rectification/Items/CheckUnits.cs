using Hotline.Directory;
using Hotline.Http;

namespace Hotline.Rectification;

/// <summary>Whether the directory has the units that an item is for. Pure.</summary>
internal static class CheckUnits
{
    public static IReadOnlyList<FieldError> Of(Matter matter, City city) =>
    [
        .. Unknown("lead", matter.Lead, city),
        .. matter.Co.SelectMany((unit, i) => Unknown($"co[{i}]", unit, city)),
    ];

    private static IEnumerable<FieldError> Unknown(string path, string unit, City city) =>
        city.Unit(unit) is null ? [new FieldError(path, "单位名录中没有 / not in the directory")] : [];
}
