using System.Text.Json;

namespace Hotline.Local.Issuer;

/// <summary>A fictional staff member of the sample city; see <c>sample/staff.json</c>.</summary>
internal sealed record SampleStaff(string Id, string Name, IReadOnlyList<string> Roles, string? Unit)
{
    private const string OfUnit = "unit:";

    public static IReadOnlyList<SampleStaff> All { get; } = Load();

    /// <summary>One of <see cref="All"/>, or <c>unit:</c> and a unit's id for somebody who works there.</summary>
    public static SampleStaff? Find(string? id) => All.FirstOrDefault(s => s.Id == id)
        ?? (id?.StartsWith(OfUnit, StringComparison.Ordinal) == true && IsUnitId(id[OfUnit.Length..])
            ? new SampleStaff(id, $"{id[OfUnit.Length..]} 经办人", ["unit"], id[OfUnit.Length..])
            : null);

    private static bool IsUnitId(string text) => text.Length is > 0 and <= 40 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static List<SampleStaff> Load()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "sample", "staff.json");
        return JsonSerializer.Deserialize<List<SampleStaff>>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
    }
}
