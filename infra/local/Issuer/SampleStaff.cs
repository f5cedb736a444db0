using System.Text.Json;

namespace Hotline.Local.Issuer;

/// <summary>A fictional staff member of the sample city; see <c>sample/staff.json</c>.</summary>
internal sealed record SampleStaff(string Id, string Name, IReadOnlyList<string> Roles, string? Unit)
{
    public static IReadOnlyList<SampleStaff> All { get; } = Load();

    public static SampleStaff? Find(string? id) => All.FirstOrDefault(s => s.Id == id);

    private static List<SampleStaff> Load()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "sample", "staff.json");
        return JsonSerializer.Deserialize<List<SampleStaff>>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
    }
}
