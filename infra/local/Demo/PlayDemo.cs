using System.Globalization;
using Hotline.City.Calendar;
using Hotline.Local.Simulator;
using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary>The main job from end to end on a fictional city, over HTTP and queues as in earnest, and the proof that it counted right.</summary>
internal sealed class PlayDemo(CityClient client, SimulatedGateway gateway, IAnsiConsole console, Recount recount, Func<StorageCounts> storage)
{
    private static readonly TimeSpan Past = TimeSpan.FromHours(20);

    /// <returns>Whether recount, tallies and truth are the same, and nobody got a text twice.</returns>
    public async Task<bool> RunAsync(DemoOptions options, CancellationToken cancel)
    {
        await client.SignInAsync("office", cancel);
        await client.SignInAsync("auditor", cancel);
        await FinishEarlierAsync(cancel);
        var city = new DemoCity(client);
        var voters = await city.VotersAsync(cancel);
        var now = Seconds(TimeProvider.System.GetUtcNow());
        var round = await city.OpenRoundAsync(now - Past, now.AddHours(1), cancel);
        console.MarkupLineInterpolated($"Round [bold]{round.Id}[/] is open: {round.Units!.Count} units, {voters.Count} respondents, seed {options.Seed}.");

        var (campaign, before) = (new PlayCampaign(client, gateway, console), await OutcomesAsync(now, cancel));
        await campaign.StartAsync(round, voters, cancel);
        var (random, truth) = (new Random(options.Seed), new Truth());
        var units = round.Units!.Select(u => new RatedUnit(u.Id, u.Code)).ToList();
        var script = new WriteScript(random, units, voters, truth, now - Past, now).Run(options.Answers);
        var start = storage();
        var traffic = await new PlayTraffic(client, console).RunAsync(
            [.. script.Batches(random)], SampleMessages.Read(LoadSample.Folder, options.Messages), voters, cancel);
        var used = storage() - start;
        await campaign.RestAsync(cancel);
        campaign.Tell(truth);
        await client.PostAsync<RoundAnswer>("office", $"api/rounds/{round.Id}/close", null, cancel);
        await campaign.RoundClosedAsync(cancel);
        var survey = await campaign.ResultAsync(cancel);
        var outcomes = await OutcomesAsync(now, cancel);
        var stories = await new PlayHandling(client, console).RunAsync(traffic.Filed, cancel);
        var isRight = await ReportAsync(round, script, traffic, used, truth, cancel);
        var report = new SurveyReport(console);
        report.Campaign(survey);
        report.Outcomes(before, outcomes);
        await ReportHotlineAsync(stories, now, cancel);
        var isPublished = await new PlayPublication(client, console, recount, round.Id).RunAsync(cancel);
        return isRight && isPublished && SurveyReport.IsRight(survey);
    }

    /// <summary>Of the days that texts of this demo are of.</summary>
    private Task<OutcomesAnswer> OutcomesAsync(DateTimeOffset now, CancellationToken cancel) => client.GetAsync<OutcomesAnswer>(
        "office", string.Create(CultureInfo.InvariantCulture, $"api/sms/outcomes?from={now.CityDate().AddDays(-2):yyyy-MM-dd}&to={now.CityDate().AddDays(1):yyyy-MM-dd}"), cancel);

    private async Task<bool> ReportAsync(RoundAnswer round, Script script, Traffic traffic, StorageCounts used, Truth truth, CancellationToken cancel)
    {
        var report = new DemoReport(console);
        var names = round.Units!.ToDictionary(u => u.Id, u => u.Name);
        var routed = new List<RoutingAnswer>();
        foreach (var filed in traffic.Filed)
        {
            routed.Add((await client.GetAsync<TicketAnswer>("auditor", $"api/tickets/{filed.Number}", cancel)).Routing);
        }

        report.Routes(routed, names);
        var ranking = await client.GetAsync<RankingAnswer>("office", $"api/rounds/{round.Id}/ranking", cancel);
        report.Ranking(ranking);
        report.Figures(script, traffic, used, ranking.Ratings);
        var recount = await client.PostAsync<RecountAnswer>("auditor", $"api/rounds/{round.Id}/recount", null, cancel);
        var differences = new CompareFigures(truth, ranking, recount).Differences().ToList();
        report.Verdict(recount, truth, differences);
        return differences.Count == 0;
    }

    private async Task ReportHotlineAsync(IReadOnlyDictionary<Story, int> stories, DateTimeOffset now, CancellationToken cancel)
    {
        var month = now.CityDate().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var report = new HotlineReport(console);
        report.Stories(stories);
        report.Month(await client.GetAsync<FiguresAnswer>("office", $"api/figures?from={month}&to={month}", cancel));
    }

    private static DateTimeOffset Seconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    /// <summary>What an interrupted demo left in the queues must not be counted in this one's round, whose codes are the same.</summary>
    private async Task FinishEarlierAsync(CancellationToken cancel)
    {
        var wasSaid = false;
        void Say(int waiting)
        {
            if (waiting > 0 && !wasSaid)
            {
                console.MarkupLineInterpolated($"{waiting} queue messages are left from an earlier run: they are handled first.");
                wasSaid = true;
            }
        }

        await (await QueueWatch.StartAsync(client, cancel)).UntilEmptyAsync(Say, cancel);
    }
}
