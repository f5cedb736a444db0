using System.Globalization;
using CsvHelper;
using Hotline.Local.Simulator;

namespace Hotline.Local.Demo;

/// <summary>The sample city as the demo finds it, and a new round in it.</summary>
internal sealed class DemoCity(CityClient client)
{
    private const string Prefix = "demo";

    /// <summary>The respondents, as the app gives them to the office.</summary>
    public async Task<IReadOnlyList<Voter>> VotersAsync(CancellationToken cancel) =>
        Voters(await client.GetTextAsync("office", "api/directory/enterprises", cancel));

    /// <summary>Of every demo its own round; one that a demo left open gives its codes back first.</summary>
    public async Task<RoundAnswer> OpenRoundAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        await CloseLeftOversAsync(cancel);
        var id = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{TimeProvider.System.GetUtcNow():yyyyMMddHHmmssfff}");
        var plan = new
        {
            id,
            title = "演示评议",
            classes = new[] { "functional-department", "township-street" },
            groups = new[] { new { id = "enterprise", weight = 0.5m }, new { id = "monitor", weight = 0.3m }, new { id = "supervisor", weight = 0.2m } },
            opensAt = from,
            closesAt = to,
        };
        await client.PostAsync<RoundAnswer>("office", "api/rounds", plan, cancel);
        return await client.PostAsync<RoundAnswer>("office", $"api/rounds/{id}/open", null, cancel);
    }

    private async Task CloseLeftOversAsync(CancellationToken cancel)
    {
        for (string? after = ""; after is not null;)
        {
            var page = await client.GetAsync<RoundsAnswer>("office", after.Length == 0 ? "api/rounds" : $"api/rounds?after={after}", cancel);
            foreach (var round in page.Rounds.Where(r => r.Id.StartsWith(Prefix, StringComparison.Ordinal) && r.State is "open" or "closing"))
            {
                await client.PostAsync<RoundAnswer>("office", $"api/rounds/{round.Id}/close", null, cancel);
            }

            after = page.Next;
        }
    }

    private static List<Voter> Voters(string file)
    {
        using var csv = CsvReader.FromText(file, new CsvReaderOptions { HasHeader = false });
        string[] header = csv.Read() ? [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)] : [];
        var (id, phone, group) = (Array.IndexOf(header, "uscc"), Array.IndexOf(header, "phone"), Array.IndexOf(header, "group"));
        if (id < 0 || phone < 0 || group < 0)
        {
            throw new StartException("The demo plays in the sample city. Start it with --fresh, or with --data and a folder of its own.");
        }

        var voters = new List<Voter>();
        while (csv.Read())
        {
            voters.Add(new Voter(csv.GetString(id), csv.GetString(phone), csv.GetString(group)));
        }

        return voters;
    }
}
