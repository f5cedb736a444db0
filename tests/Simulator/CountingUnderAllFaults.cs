using System.Globalization;
using Hotline.Evaluation.Lifecycle;
using Hotline.Local.Simulator;

namespace Hotline.Tests.Simulator;

/// <summary>The promise of the whole: one text, and it is right, whatever the gateway does and however often the app dies.</summary>
[Collection(AloneCollection.Name)]
public sealed class CountingUnderAllFaults(AzuriteFixture azurite, ITestOutputHelper output)
{
    // Ten thousand of their texts are ratings, whatever the seed: about 4.2 each.
    private const int Respondents = 2_600;
    private const int Kills = 4;

    /// <summary>Before it is said that something hangs; two idle cores need a fifth of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Fact(Explicit = true)]
    [Trait("kind", "soak")]
    public async Task Ten_thousand_answers_come_to_the_serial_truth()
    {
        var seed = Environment.GetEnvironmentVariable("SIMULATOR_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        Say($"SIMULATOR_SEED={seed}");
        await using var survey = await SimulatedSurvey.StartAsync(azurite, new SurveyOptions(seed, Respondents, Faults.All));
        await using var app = new AppProcess(survey.App);
        await app.StartAsync();
        await survey.StartCampaignAsync("few", byCode: true);
        await survey.StartCampaignAsync("one", byCode: false);
        await KillNowAndThenAsync(app, survey, new Random(seed), Kills);
        await survey.RestAsync(Patience);
        Say($"asked: {survey.Gateway.Record.Texts.Count} texts sent, {survey.Crowd.All.Count} came back");

        var (handled, refused) = (survey.Gateway.Record.Texts.Count, SerialTruth.Refused(survey.Crowd.All));
        await survey.StartCampaignAsync("again", byCode: true, reminderOf: "few");
        await KillNowAndThenAsync(app, survey, new Random(seed), 1);
        await survey.RestAsync(Patience);

        Say($"reminded: {survey.Gateway.Record.Texts.Count} texts sent, {survey.Crowd.All.Count} came back");
        var inTime = survey.Crowd.All;
        await survey.Get<CloseRound>().RunAsync(survey.Round.Id, CancellationToken.None);
        survey.Crowd.RoundClosed();
        await survey.RestAsync(Patience);
        Say($"closed: {survey.Crowd.All.Count} texts, {survey.Gateway.Record.Pushes} pushes, {survey.Gateway.Record.LostPushes} lost, {survey.Gateway.Restarts} restarts");

        await new SerialTruth(survey, inTime).ProveAsync(handled, refused);
        Say("proved");
        Assert.True(inTime.Count(s => s.Saying.Meant == Meant.Rates) >= 10_000, $"Only {inTime.Count} answers.");
    }

    /// <summary>Not a test: what the app's process runs until it is killed.</summary>
    [Fact(Explicit = true)]
    public Task App() => AppProcess.RunAsync(azurite);

    /// <summary>In the middle of traffic, wherever that is: each time after some more of it.</summary>
    private async Task KillNowAndThenAsync(AppProcess app, SimulatedSurvey survey, Random random, int kills)
    {
        for (var i = 0; i < kills; i++)
        {
            var (start, enough) = (TimeProvider.System.GetTimestamp(), survey.Gateway.Record.Traffic + random.Next(1, 500));
            while (survey.Gateway.Record.Traffic < enough && TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(20))
            {
                await Task.Delay(5);
            }

            await Task.Delay(random.Next(200));
            await app.KillAsync();
            Say($"killed: {survey.Gateway.Record.Texts.Count} texts sent, {survey.Crowd.All.Count} came back, {survey.Gateway.Unfinished} under way");
            await app.StartAsync();
        }
    }

    private void Say(string line) => output.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss} {line}");
}
