using Hotline.Platform.Identity;

namespace Hotline.Tests.Casework.Commands;

/// <summary>
/// The file <c>authorisation.txt</c>: who may do what with a ticket of the tax office with the court as co-unit. It is written by hand: what
/// the code says is compared with it, never made from it.
/// </summary>
internal static class AuthorisationMatrix
{
    public const string Lead = "tax";
    public const string Co = "court";

    private static readonly string[][] Lines =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests/Casework/Commands/authorisation.txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    /// <summary>The staff of the matrix; null stands for nobody.</summary>
    public static readonly IReadOnlyDictionary<string, Staff?> Columns = new Dictionary<string, Staff?>
    {
        ["office"] = Of(StaffRole.Office),
        ["dispatcher"] = Of(StaffRole.Dispatcher),
        ["deskOfLead"] = Of(StaffRole.Dispatcher, Lead),
        ["lead"] = Of(StaffRole.Unit, Lead),
        ["co"] = Of(StaffRole.Unit, Co),
        ["otherUnit"] = Of(StaffRole.Unit, "housing"),
        ["leader"] = Of(StaffRole.Leader),
        ["auditor"] = Of(StaffRole.Auditor),
        ["nobody"] = null,
    };

    public static IEnumerable<string> Commands => Lines.Skip(1).Select(line => line[0]).Where(name => char.IsAsciiLetterLower(name[0]));

    public static IEnumerable<string> Gets => Lines.Select(line => line[0]).Where(name => name.StartsWith("GET", StringComparison.Ordinal));

    public static string Cell(string row, string column) => Line(row)[Array.IndexOf(Lines[0], column)];

    /// <summary>A body that the command can be read from.</summary>
    public static string Body(string row) => Line(row)[^1];

    /// <summary>Somebody has a route to it.</summary>
    public static bool IsForStaff(string row) => Cell(row, "office") != "-";

    private static string[] Line(string row) => Lines.Single(line => line[0] == row);

    private static Staff Of(StaffRole role, string? unit = null) => new($"{role}-{unit}", role.ToString(), new HashSet<StaffRole> { role }, unit);
}
