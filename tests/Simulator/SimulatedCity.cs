using System.Globalization;
using Hotline.City.Directory;
using Hotline.Local.Simulator;

namespace Hotline.Tests.Simulator;

/// <summary>The sample city's units with as many respondents as a test wants.</summary>
internal static class SimulatedCity
{
    private static readonly string[] Groups =
        [.. Enumerable.Repeat(RespondentGroup.Enterprise, 4), RespondentGroup.Monitor, RespondentGroup.Monitor, RespondentGroup.Supervisor];

    public static IReadOnlyList<Voter> Voters(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new Voter(CreditCode(n), string.Create(CultureInfo.InvariantCulture, $"199{n:00000000}"), Groups[n % Groups.Length]))];

    /// <summary>Imports it as the local host does.</summary>
    public static async Task ImportAsync(IServiceProvider services, IEnumerable<Voter> voters)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("hotline-city-").FullName;
        foreach (var file in (string[])["classes.csv", "units.csv", "calendar.json"])
        {
            File.Copy(Path.Combine(SampleCity.Folder, file), Path.Combine(folder, file));
        }

        var township = SampleCity.City.Units.First(u => u.ClassId == UnitClass.TownshipStreet).Id;
        var lines = voters.Select((v, i) => $"{v.Id},企业{i},联系人,{v.Phone},{township},,micro,{v.Group}");
        await File.WriteAllLinesAsync(Path.Combine(folder, "enterprises.csv"), lines.Prepend("uscc,name,contact_name,phone,township_unit_id,industry,size,group"));
        await Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<Hotline.Local.LoadSample>(services).RunAsync(folder, CancellationToken.None);
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private static string CreditCode(int n)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"91439981MA{n:0000000}");
        return "0123456789ABCDEFGHJKLMNPQRTUWXY".Select(check => start + check).First(UnifiedCreditCode.IsValid);
    }
}
