using System.Globalization;
using System.Text.Json.Nodes;
using Hotline.City.Calendar;
using Hotline.Evaluation.Notices;
using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary>Counts a round again beside a notice's JSON and CSV: 0 when all agrees, and the verdict in words.</summary>
internal delegate Task<(int Code, string Verdict)> Recount(string round, string json, string table, CancellationToken cancel);

/// <summary>A closed round on its way to the public: count, confirmation by three, objections, notice, problems handed over, a correction as version 2.</summary>
internal sealed class PlayPublication(CityClient client, IAnsiConsole console, Recount recount, string round)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(15);

    private static readonly string[] Persons = ["office", "leader", "auditor"];

    /// <returns>Whether both notices are what their snapshots say, and the items are where they should be.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        await Task.WhenAll(Persons.Select(person => client.SignInAsync(person, cancel)));
        await FreezeAsync(cancel);
        var worst = await WorstAsync(cancel);
        await ObjectAsync(worst, cancel);
        var first = await PublishAsync("1", cancel);
        var rectified = await new PlayRectification(client, console, round).RunAsync(cancel);
        await CorrectAsync(worst[0], cancel);
        var second = await PublishAsync("2", cancel);
        var state = (await ReadAsync($"api/rectification/items/worst-{round}-{worst[0]}", cancel))["item"]!["state"]!.GetValue<string>();
        console.MarkupLineInterpolated($"The item of {worst[0]}, which the correction took off the list: {state}.");
        return first && second && rectified && state is "withdrawn" or "closed";
    }

    private async Task FreezeAsync(CancellationToken cancel)
    {
        await client.PostAsync<JsonNode>("office", $"api/rounds/{round}/count", null, cancel);
        JsonNode count;
        while ((count = await ReadAsync($"api/rounds/{round}/count", cancel))["hash"] is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
        }

        foreach (var person in Persons)
        {
            await client.PostAsync<JsonNode>(person, $"api/rounds/{round}/count/confirm", new { hash = count["hash"]!.GetValue<string>() }, cancel);
        }

        console.MarkupLineInterpolated($"{count["ballots"]} ballots counted one by one = tallies, confirmed by {Persons.Length} persons. The round is frozen; whose a ballot was, nobody can tell any more. SHA-256 {count["hash"]}");
    }

    /// <returns>The ids of the worst units of the first class, the worst first.</returns>
    private async Task<IReadOnlyList<string>> WorstAsync(CancellationToken cancel) =>
        [.. (await client.GetAsync<RankingAnswer>("office", $"api/rounds/{round}/ranking", cancel)).Classes[0].Worst.Select(u => u.Unit)];

    /// <summary>Two units object: one rightly, about a single answer; the other not.</summary>
    private async Task ObjectAsync(IReadOnlyList<string> worst, CancellationToken cancel)
    {
        var until = (TimeProvider.System.GetUtcNow() + Window).ToString("O", CultureInfo.InvariantCulture);
        await client.PostAsync<JsonNode>("office", $"api/rounds/{round}/open-objections", new { until }, cancel);
        foreach (var unit in worst.Take(2))
        {
            await client.SignInAsync($"unit:{unit}", cancel);
            await client.PostAsync<JsonNode>($"unit:{unit}", $"api/rounds/{round}/objections", new { id = $"{unit}-1", text = "有一份评价系误评，请核实。" }, cancel);
        }

        var figures = (await client.GetAsync<RankingAnswer>("office", $"api/rounds/{round}/ranking", cancel)).Classes[0].Worst[0];
        var level = figures.Levels.ToList().FindIndex(n => n > 0) + 1;
        var group = await GroupAsync(figures, cancel);
        await DecideAsync($"{worst[0]}-1", "office", new { uphold = true, reason = "经电话核实确系误评", effect = new { kind = "count", group, level, by = -1 } }, cancel);
        await DecideAsync($"{worst[1]}-1", "office", new { uphold = false, reason = "经核实评价属实" }, cancel);
    }

    private async Task<string> GroupAsync(ResultAnswer figures, CancellationToken cancel) =>
        figures.Groups.OrderByDescending(g => g.N).Select(g => g.Group).FirstOrDefault() ?? (await client.GetAsync<RankingAnswer>("office", $"api/rounds/{round}/ranking", cancel)).Groups[0].Id;

    /// <summary>What the office found itself after publication, the leader decides.</summary>
    private async Task CorrectAsync(string unit, CancellationToken cancel)
    {
        await client.PostAsync<JsonNode>("office", $"api/rounds/{round}/objections", new { id = $"{unit}-2", text = "机构改革，职能已划转。", unit }, cancel);
        await DecideAsync($"{unit}-2", "leader", new { uphold = true, reason = "职能已划转，不参加本轮排名", effect = new { kind = "exclude" } }, cancel);
    }

    private async Task DecideAsync(string objection, string person, object decision, CancellationToken cancel)
    {
        var decided = await client.PostAsync<JsonNode>(person, $"api/rounds/{round}/objections/{objection}/decide", decision, cancel);
        console.MarkupLineInterpolated($"Objection {objection}: {decided["objection"]!["state"]}; the results are those of snapshot {decided["snapshot"]}.");
    }

    private async Task<bool> PublishAsync(string version, CancellationToken cancel)
    {
        var date = TimeProvider.System.GetUtcNow().CityDate();
        var words = new { number = $"演示评〔{date.Year}〕{version}号", date = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), title = "关于演示轮次评议结果的通报" };
        var draft = await client.PutAsync<JsonNode>("office", $"api/rounds/{round}/notice", words, cancel);
        await client.PostAsync<JsonNode>("leader", $"api/rounds/{round}/notice/approve", new { hash = draft["hash"]!.GetValue<string>() }, cancel);
        while ((await ReadAsync($"api/rounds/{round}", cancel))["objectionsUntil"]!.GetValue<DateTimeOffset>() > TimeProvider.System.GetUtcNow())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancel);
        }

        await client.PostAsync<JsonNode>("office", $"api/rounds/{round}/notice/publish", null, cancel);
        var text = await client.GetTextAsync("office", $"api/notices/{round}/{version}/{NoticeDocument.FileName}", cancel);
        var document = NoticeDocument.Read(System.Text.Encoding.UTF8.GetBytes(text));
        var differences = document.Differences();
        console.MarkupLineInterpolated($"Notice {document.Fields.Number} is public: /api/notices/{round}/{version}/notice.html (also .xlsx, .csv). Made again from its snapshot it {(differences.Count == 0 ? "is the same, byte by byte" : "DIFFERS")}.");
        var (code, verdict) = await recount(round, text, await client.GetTextAsync("office", $"api/notices/{round}/{version}/notice.csv", cancel), cancel);
        console.MarkupLineInterpolated($"Independent recount against notice {version}: {verdict}");
        return differences.Count == 0 && code == 0;
    }

    private Task<JsonNode> ReadAsync(string path, CancellationToken cancel) => client.GetAsync<JsonNode>("office", path, cancel);
}
