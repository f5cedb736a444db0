using System.Text.Json;
using Hotline.Evaluation;
using Hotline.Local.Simulator;

namespace Hotline.Tests.Simulator;

/// <summary>The promise of the whole: one text, and it is right, whatever the gateway does and however often the app dies.</summary>
public sealed class CountingUnderAllFaults(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Respondents = 2_500;
    private const int Kills = 4;

    [Fact]
    public async Task Ten_thousand_answers_come_to_the_serial_truth()
    {
        var seed = Environment.GetEnvironmentVariable("SIMULATOR_SEED") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"SIMULATOR_SEED={seed}");
        await using var survey = await SimulatedSurvey.StartAsync(azurite, new SurveyOptions(seed, Respondents, Faults.All));
        await survey.App.StartAsync();
        var asking = AskAsync(survey);
        await KillNowAndThenAsync(survey, new Random(seed));
        await asking;
        await survey.RestAsync(TimeSpan.FromMinutes(3));

        var said = survey.Crowd.Said;
        await survey.Get<CloseRound>().RunAsync(survey.Round.Id, CancellationToken.None);
        survey.Crowd.RoundClosed();
        await survey.RestAsync(TimeSpan.FromMinutes(1));

        output.WriteLine($"{survey.Crowd.Said.Count} texts, {said.Count(s => s.Saying.Meant == Meant.Rates)} answers in time, {survey.Gateway.Record.Pushes} pushes, {survey.Gateway.Record.LostPushes} lost, {survey.Gateway.Restarts} restarts");
        Assert.True(survey.Crowd.Said.Count > said.Count, "Nobody was late.");
        Assert.Empty(survey.Gateway.Record.GivenUp);
        Assert.Equal(0, await survey.PoisonedAsync());
        Assert.Equal(survey.Truth(said), await survey.TalliesAsync());
        Assert.True((await survey.Get<RecountRound>().RunAsync(survey.Round, CancellationToken.None))!.Equal, $"Seed {seed}: the recount differs.");
    }

    /// <summary>Not a test: what the child process runs until it is killed.</summary>
    [Fact(Explicit = true)]
    public Task Child() => AppProcess.RunAsync(azurite);

    private static async Task KillNowAndThenAsync(SimulatedSurvey survey, Random random)
    {
        for (var kills = 0; kills < Kills; kills++)
        {
            await Task.Delay(random.Next(1_000, 4_000));
            await survey.App.KillAsync();
            await survey.App.StartAsync();
        }
    }

    private static async Task AskAsync(SimulatedSurvey survey)
    {
        using var caller = new GatewayCaller(survey.Gateway.Address);
        var codes = string.Join(' ', survey.Round.Roster.Take(8).Select(u => u.Code + u.Name));
        foreach (var (i, batch) in survey.Voters.Chunk(100).Index())
        {
            for (var again = true; again;)
            {
                again = await caller.CodeAsync("SendBatchSms", new Dictionary<string, string>
                {
                    ["PhoneNumberJson"] = JsonSerializer.Serialize(batch.Select(v => v.Phone)),
                    ["SignNameJson"] = JsonSerializer.Serialize(batch.Select(_ => "清河市优化办")),
                    ["TemplateCode"] = SurveyOptions.Template,
                    ["TemplateParamJson"] = JsonSerializer.Serialize(batch.Select(_ => new { codes, example = "A5B3" })),
                    ["OutId"] = $"hand.00.{i:00000}",
                }) == "Throttling.User";
            }

            await Task.Delay(200);
        }
    }
}
