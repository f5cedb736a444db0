using System.Globalization;
using System.Text;
using Hotline.Evaluation;
using Hotline.Local.Simulator;
using Hotline.Sms;
using Hotline.Surveys;

namespace Hotline.Tests.Simulator;

/// <summary>The promise of the whole: one text, and it is right, whatever the gateway does and however often the app dies.</summary>
public sealed class CountingUnderAllFaults(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Respondents = 2_100;
    private const int Kills = 4;

    [Fact]
    public async Task Ten_thousand_answers_come_to_the_serial_truth()
    {
        var seed = Environment.GetEnvironmentVariable("SIMULATOR_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        Say($"SIMULATOR_SEED={seed}");
        await using var survey = await SimulatedSurvey.StartAsync(azurite, new SurveyOptions(seed, Respondents, Faults.All));
        await survey.App.StartAsync();
        await survey.StartCampaignAsync("few", byCode: true);
        await survey.StartCampaignAsync("one", byCode: false);
        await KillNowAndThenAsync(survey, new Random(seed), Kills);
        await survey.RestAsync(TimeSpan.FromMinutes(4));
        Say($"asked: {survey.Crowd.All.Count} texts came back");

        var (handled, refused) = (survey.Gateway.Record.Texts.Count, SerialTruth.Refused(survey.Crowd.All));
        await survey.StartCampaignAsync("again", byCode: true, reminderOf: "few");
        await KillNowAndThenAsync(survey, new Random(seed), 1);
        await survey.RestAsync(TimeSpan.FromMinutes(2));

        var inTime = survey.Crowd.All;
        await survey.Get<CloseRound>().RunAsync(survey.Round.Id, CancellationToken.None);
        survey.Crowd.RoundClosed();
        await survey.RestAsync(TimeSpan.FromMinutes(1));
        Say($"closed: {survey.Crowd.All.Count} texts, {survey.Gateway.Record.Pushes} pushes, {survey.Gateway.Record.LostPushes} lost, {survey.Gateway.Restarts} restarts");

        await ProveAsync(survey, new SerialTruth(survey, inTime), handled, refused);
        Assert.True(inTime.Count(s => s.Saying.Meant == Meant.Rates) >= 10_000, $"Only {inTime.Count} answers.");
    }

    /// <summary>Not a test: what the app's process runs until it is killed.</summary>
    [Fact(Explicit = true)]
    public Task App() => AppProcess.RunAsync(azurite);

    private static async Task ProveAsync(SimulatedSurvey survey, SerialTruth truth, int handled, IReadOnlySet<string> refused)
    {
        Assert.Empty(survey.Gateway.Record.GivenUp);
        Assert.Equal(0, (await survey.QueuesAsync()).Poisoned);
        Assert.Equal(truth.Levels(), await truth.TalliesAsync());
        Assert.True((await survey.Get<RecountRound>().RunAsync(survey.Round, CancellationToken.None))!.Equal, "The recount differs.");
        Assert.Empty(truth.TextsTooMany(handled, refused));
        Assert.Equal(SerialTruth.Refused(survey.Crowd.All).Order(StringComparer.Ordinal), await truth.OptedOutAsync());
        var outcomes = await survey.Get<OutcomeStore>().CountAsync(new DateOnly(2026, 3, 2), CancellationToken.None);
        var accepted = await AcceptedAsync(survey);
        Assert.Equal(truth.Meanings(accepted.Bad), truth.Outcomes(outcomes));
        Assert.Equal(accepted.All, outcomes.Total);
    }

    /// <summary>The elements of all bodies in the raw log, and those of them that are no messages: what the app accepted, whether the gateway heard of it or not.</summary>
    private static async Task<(int All, int Bad)> AcceptedAsync(SimulatedSurvey survey)
    {
        var (raw, webhooks, all, bad) = (survey.Get<RawLog>(), survey.Get<SmsWebhooks>(), 0, 0);
        await foreach (var delivery in raw.ListAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, "", CancellationToken.None).Where(d => d.Kind == WebhookKind.Inbound))
        {
            var elements = webhooks.Find(delivery.Gateway)!.Split((await raw.ReadAsync(delivery, CancellationToken.None))!.Value.Body)!;
            (all, bad) = (all + elements.Count, bad + elements.Count(e => Encoding.UTF8.GetString(e).Contains(BadElements.Prefix, StringComparison.Ordinal)));
        }

        return (all, bad);
    }

    /// <summary>In the middle of traffic, wherever that is: each time after some more of it.</summary>
    private async Task KillNowAndThenAsync(SimulatedSurvey survey, Random random, int kills)
    {
        for (var i = 0; i < kills; i++)
        {
            var (start, enough) = (TimeProvider.System.GetTimestamp(), survey.Gateway.Record.Traffic + random.Next(1, 500));
            while (survey.Gateway.Record.Traffic < enough && TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(20))
            {
                await Task.Delay(5);
            }

            await Task.Delay(random.Next(200));
            await survey.App.KillAsync();
            Say($"killed: {survey.Gateway.Record.Texts.Count} texts sent, {survey.Crowd.All.Count} came back, {survey.Gateway.Unfinished} under way");
            await survey.App.StartAsync();
        }
    }

    private void Say(string line) => output.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss} {line}");
}
