using System.Globalization;
using System.Text.Json.Nodes;
using Hotline.City.Calendar;
using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary>What the worst units do about it: one is accepted at once, one sent back and accepted then, one reopened after it was closed.</summary>
internal sealed class PlayRectification(CityClient client, IAnsiConsole console, string round)
{
    private const int Played = 3;

    /// <returns>Whether every item is in the state that its story ends in.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        var items = (await client.GetAsync<JsonNode>("office", "api/rectification/items?state=handedOver", cancel))["items"]!.AsArray()
            .Where(i => i!["round"]?.GetValue<string>() == round).Select(i => (Id: i!["id"]!.GetValue<string>(), Unit: i["lead"]!.GetValue<string>())).ToList();
        var ends = new List<string>();
        foreach (var (i, (id, unit)) in items.Take(Played).Index())
        {
            ends.Add(await PlayAsync(i, id, $"unit:{unit}", cancel));
        }

        var board = (await client.GetAsync<JsonNode>("office", "api/rectification/board", cancel))["units"]!.AsArray();
        console.MarkupLineInterpolated($"{items.Count} items handed over to the worst units; of {ends.Count} played: {string.Join(", ", ends)}. Board: {board.Count} units, {board.Sum(u => u!["closed"]!.GetValue<int>())} closed, {board.Sum(u => u!["reopened"]!.GetValue<int>())} reopened.");
        return ends.SequenceEqual(((string[])["closed", "closed", "inProgress"]).Take(ends.Count));
    }

    private async Task<string> PlayAsync(int story, string id, string unit, CancellationToken cancel)
    {
        await client.SignInAsync(unit, cancel);
        var month = TimeProvider.System.GetUtcNow().CityDate().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        await GiveAsync(unit, id, "give-plan", new { note = "成立专班，逐项整改，责任人：分管副职。" }, cancel);
        await GiveAsync(unit, id, "report", new { note = "已完成自查。", month, percent = 40 }, cancel);
        await DoneAsync(unit, id, cancel);
        if (story == 1)
        {
            await GiveAsync("office", id, "refuse", new { note = "整改证据不足，请补充。", workDays = 20 }, cancel);
            await DoneAsync(unit, id, cancel);
        }

        var state = await GiveAsync("office", id, "accept", new { note = "现场核查通过。" }, cancel);
        return story == 2 ? await GiveAsync("office", id, "reopen", new { note = "企业反映问题反弹。", workDays = 20 }, cancel) : state;
    }

    private async Task DoneAsync(string unit, string id, CancellationToken cancel)
    {
        await GiveAsync(unit, id, "add-evidence", new { note = "整改照片和回访记录见附件目录。" }, cancel);
        await GiveAsync(unit, id, "submit", new { note = "已整改完毕，申请验收。" }, cancel);
    }

    private async Task<string> GiveAsync(string staff, string id, string command, object body, CancellationToken cancel)
    {
        var (_, etag) = await client.GetVersionAsync<JsonNode>(staff, $"api/rectification/items/{id}", cancel);
        return (await client.TryCommandAsync<JsonNode>(staff, $"api/rectification/items/{id}/{command}", body, etag, mayBeStale: false, cancel))!["state"]!.GetValue<string>();
    }
}
