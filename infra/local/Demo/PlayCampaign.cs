using Hotline.Local.Simulator;
using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary>The office asks some of the city by text: the app sends through the simulated gateway, and the phones answer through it, with all its faults.</summary>
internal sealed class PlayCampaign(CityClient client, SimulatedGateway gateway, IAnsiConsole console)
{
    private const int UnitsAskedAbout = 6;
    private const int PeopleAsked = 150;

    // Until the rest of the demo is over there is time, and nobody is so quick.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private string id = "";
    private Crowd? crowd;

    private Crowd Crowd => crowd ?? throw new InvalidOperationException("Nobody was asked.");

    public async Task StartAsync(RoundAnswer round, IReadOnlyList<Voter> voters, CancellationToken cancel)
    {
        id = round.Id;
        var units = round.Units!.ToDictionary(u => u.Code, u => new RatedUnit(u.Id, u.Code), StringComparer.Ordinal);
        var phones = voters.ToDictionary(v => v.Phone[^11..], StringComparer.Ordinal);
        crowd = new Crowd(gateway, new Luck(gateway.Seed), phones.GetValueOrDefault, new ReadText(units.GetValueOrDefault), LongestPause);
        gateway.Phones = crowd.Receive;
        var plan = new
        {
            id,
            title = "演示短信测评",
            round = round.Id,
            units = round.Units!.Take(UnitsAskedAbout).Select(u => u.Id),
            population = new { sample = PeopleAsked },
            force = true,
        };
        var preview = await client.PostAsync<PreviewAnswer>("office", "api/campaigns/preview", plan, cancel);
        console.MarkupLineInterpolated($"Campaign [bold]{id}[/] asks {preview.Count} of them by text: {preview.Segments.Total} messages, {preview.Cost:0.00} {preview.Currency}. {preview.Texts[0].Text}");
        await client.PostAsync<CampaignAnswer>("office", "api/campaigns", plan, cancel);
        await client.PostAsync<CampaignAnswer>("office", $"api/campaigns/{id}/start", null, cancel);
    }

    /// <summary>Until no phone has more to say and the gateway has pushed it all.</summary>
    public async Task RestAsync(CancellationToken cancel)
    {
        var watch = await QueueWatch.StartAsync(client, cancel);
        var (traffic, movedAt) = (gateway.Record.Traffic, TimeProvider.System.GetTimestamp());
        while (Crowd.Busy + gateway.Unfinished > 0)
        {
            if (gateway.Record.Traffic != traffic)
            {
                (traffic, movedAt) = (gateway.Record.Traffic, TimeProvider.System.GetTimestamp());
            }
            else if (TimeProvider.System.GetElapsedTime(movedAt) > Patience)
            {
                throw new StartException($"{gateway.Unfinished} texts and reports wait at the gateway, and the app does not take them.");
            }

            await watch.UntilEmptyAsync(_ => { }, cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
        }

        await watch.UntilEmptyAsync(_ => { }, cancel);
    }

    /// <summary>Some were waiting for just that.</summary>
    public Task RoundClosedAsync(CancellationToken cancel)
    {
        Crowd.RoundClosed();
        return RestAsync(cancel);
    }

    /// <summary>What the phones said until now and meant to count.</summary>
    public void Tell(Truth truth)
    {
        foreach (var said in Crowd.All.Where(s => s.Saying.Meant == Meant.Rates))
        {
            foreach (var (unit, level) in said.Saying.Levels)
            {
                truth.Take(said.Voter, unit.Id, level, said.At.Second, said.At.Id);
            }
        }
    }

    public async Task<CampaignResult> ResultAsync(CancellationToken cancel)
    {
        var progress = (await client.GetAsync<CampaignAnswer>("office", $"api/campaigns/{id}", cancel)).Progress!;
        var twice = gateway.Record.Texts.Where(t => t.OutId?.StartsWith(id, StringComparison.Ordinal) == true).CountBy(t => t.Phone).Count(phone => phone.Value > 1);
        return new CampaignResult(progress, Crowd.All.Count, twice, gateway.Record, gateway.Restarts);
    }
}

/// <param name="Progress">As the app says.</param>
/// <param name="Answers">Texts that phones sent back.</param>
/// <param name="Twice">Phones that got a text of the campaign more than once.</param>
/// <param name="Record">Of the gateway.</param>
/// <param name="Restarts">Of the gateway.</param>
internal sealed record CampaignResult(ProgressAnswer Progress, int Answers, int Twice, GatewayRecord Record, int Restarts);
