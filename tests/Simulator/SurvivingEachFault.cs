using Hotline.Evaluation.Lifecycle;
using Hotline.Local.Simulator;

namespace Hotline.Tests.Simulator;

/// <summary>One kind of fault alone, but much of it: when the great test fails, these say where to look.</summary>
[Collection(AloneCollection.Name)]
public sealed class SurvivingEachFault(AzuriteFixture azurite)
{
    private static readonly Dictionary<string, Faults> Kinds = new()
    {
        ["refused calls"] = Faults.None with { Throttled = 0.7, LimitedPhones = 0.2 },
        ["lost calls"] = Faults.None with { LostAcceptances = 0.4, NeverTaken = 0.2, LostReports = 0.3, SlowAnswers = 0.5 },
        ["repeated and mixed pushes"] = Faults.None with { PushedTwice = 0.6, Shuffled = 1, HeldBack = 0.5 },
        ["lost pushes"] = Faults.None with { LostAnswers = 0.2, BadElements = 0.5, Restarts = 0.1 },
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Counts_right_and_bothers_nobody(string kind)
    {
        var options = new SurveyOptions(Seed: 7, Respondents: 140, Kinds[kind]) { Units = 3, LongestPause = TimeSpan.FromSeconds(1), Minute = TimeSpan.FromMilliseconds(50) };
        await using var survey = await SimulatedSurvey.StartAsync(azurite, options);
        await using var app = await survey.App.RunAsync(azurite);
        await survey.StartCampaignAsync("few", byCode: true);
        await survey.StartCampaignAsync("one", byCode: false);
        await survey.RestAsync(Eventually.Patience);
        var (inTime, handled, refused) = (survey.Crowd.All, survey.Gateway.Record.Texts.Count, SerialTruth.Refused(survey.Crowd.All));

        await survey.Get<CloseRound>().RunAsync(survey.Round.Id, CancellationToken.None);
        survey.Crowd.RoundClosed();
        await survey.RestAsync(Eventually.Patience);

        Assert.NotEmpty(inTime);
        await new SerialTruth(survey, inTime).ProveAsync(handled, refused);
    }
}
