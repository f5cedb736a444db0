using Azure.Storage.Queues;
using Hotline.City.Directory;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Local.Simulator;
using Hotline.Sms.Texts;
using Hotline.Surveys.Campaigns;

namespace Hotline.Tests.Simulator;

/// <summary>
/// A city asked by text: the whole app in a process of its own that may be killed, a gateway that errs, phones that answer, and beside them all an instance
/// without triggers that gives the office's commands and looks into storage.
/// </summary>
internal sealed class SimulatedSurvey : IAsyncDisposable
{
    public const string RoundId = "simulated";

    private readonly AppServices beside;

    private SimulatedSurvey(AppServices beside, AppStart app, SimulatedGateway gateway, Crowd crowd, Round round, IReadOnlyList<Voter> voters, int units) =>
        (this.beside, App, Gateway, Crowd, Round, Voters, Units) = (beside, app, gateway, crowd, round, voters, [.. round.Roster.Take(units).Select(u => u.Id).Order(StringComparer.Ordinal)]);

    /// <summary>To be run, in this process or another.</summary>
    public AppStart App { get; }

    public SimulatedGateway Gateway { get; }

    public Crowd Crowd { get; }

    public Round Round { get; }

    public IReadOnlyList<Voter> Voters { get; }

    /// <summary>Those that the larger campaign asks about; the smaller asks about the first.</summary>
    public IReadOnlyList<string> Units { get; }

    public T Get<T>()
        where T : notnull => beside.Get<T>();

    public static async Task<SimulatedSurvey> StartAsync(AzuriteFixture azurite, SurveyOptions options)
    {
        var (account, begin) = (await azurite.NewAccountAsync(), TimeProvider.System.GetUtcNow());
        var clock = new FastClock(begin);
        var gateway = await SimulatedGateway.StartAsync(options.Gateway, clock, CancellationToken.None);
        var settings = SurveyOptions.Settings(gateway.Address);
        var beside = await AppServices.StartAsync(account, clock, null, FastQueues.Add, [.. settings.Select(s => (s.Key, s.Value!))]);
        var voters = SimulatedCity.Voters(options.Respondents);
        await SimulatedCity.ImportAsync(beside.Services, voters);
        var round = await OpenAsync(beside, clock.GetUtcNow());
        var app = new AppStart(account, AppProcess.FreeAddress(), begin, settings);
        gateway.Connect(app.Url, TestHost.SmsSecret);
        var survey = new SimulatedSurvey(beside, app, gateway, CrowdOf(beside, gateway, round, voters, options), round, voters, options.Units);
        gateway.Phones = survey.Crowd.Receive;
        return survey;
    }

    /// <summary>The office asks about several units or about one, or reminds.</summary>
    public async Task StartCampaignAsync(string id, bool byCode, string? reminderOf = null)
    {
        var wording = (reminderOf is null ? "" : "温馨提醒：") + (byCode ? SurveyTemplates.ByCode : SurveyTemplates.ByNumber);
        string[] groups = byCode ? [RespondentGroup.Enterprise, RespondentGroup.Monitor] : [RespondentGroup.Supervisor];
        var plan = new CampaignPlan(
            id, id, RoundId, SmsSenders.Survey, wording, byCode ? Units : [Units[0]], [], new PopulationPlan(groups, [], [], [], null, id), byCode ? "1" : "2", null, false, reminderOf);
        Assert.IsType<CreateCampaignOutcome.Created>(await Get<CreateCampaign>().RunAsync(plan, CancellationToken.None));
        Assert.IsType<CampaignOutcome.Moved>(await Get<StartCampaign>().RunAsync(id, null, CancellationToken.None));
    }

    /// <summary>Until nothing is under way any more: no phone wants to say more, the gateway has nothing to push, and the app's queues are empty.</summary>
    public async Task RestAsync(TimeSpan patience)
    {
        var start = TimeProvider.System.GetTimestamp();
        for (var quiet = 0; quiet < 3; await Task.Delay(300))
        {
            var isBusy = Crowd.Busy > 0 || Gateway.Unfinished > 0;
            var (waiting, poisoned) = isBusy ? (0, 0) : await QueuesAsync();
            quiet = isBusy || waiting > 0 ? 0 : quiet + 1;
            Assert.True(poisoned == 0, $"Seed {Gateway.Seed}: {poisoned} messages were given up.");
            Assert.True(
                TimeProvider.System.GetElapsedTime(start) < patience,
                $"Seed {Gateway.Seed}: no rest. Phones: {Crowd.Busy}, gateway: {Gateway.Unfinished}, queues: {waiting}");
        }
    }

    /// <returns>Messages that wait or are in work, and those in poison queues.</returns>
    public async Task<(int Waiting, int Poisoned)> QueuesAsync()
    {
        var queues = Get<QueueServiceClient>();
        var (waiting, poisoned) = (0, 0);
        await foreach (var queue in queues.GetQueuesAsync())
        {
            var count = (await queues.GetQueueClient(queue.Name).GetPropertiesAsync()).Value.ApproximateMessagesCount;
            (waiting, poisoned) = queue.Name.EndsWith("-poison", StringComparison.Ordinal) ? (waiting, poisoned + count) : (waiting + count, poisoned);
        }

        return (waiting, poisoned);
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await beside.DisposeAsync();
    }

    private static Crowd CrowdOf(AppServices beside, SimulatedGateway gateway, Round round, IReadOnlyList<Voter> voters, SurveyOptions options)
    {
        var units = round.Roster.ToDictionary(u => u.Code, u => new RatedUnit(u.Id, u.Code), StringComparer.Ordinal);
        foreach (var unit in round.Roster)
        {
            units.TryAdd(beside.Get<LiveDirectory>().Current.Unit(unit.Id)!.ShortName, units[unit.Code]);
        }

        var byPhone = voters.ToDictionary(v => v.Phone, StringComparer.Ordinal);
        return new Crowd(gateway, new Luck(options.Gateway.Seed), byPhone.GetValueOrDefault, new ReadText(units.GetValueOrDefault), options.LongestPause);
    }

    private static async Task<Round> OpenAsync(AppServices beside, DateTimeOffset now)
    {
        var groups = new[] { RespondentGroup.Enterprise, RespondentGroup.Monitor, RespondentGroup.Supervisor }.Select(g => new GroupWeight(g, 1)).ToList();
        var plan = new RoundPlan(RoundId, "模拟评议", ["functional-department"], groups, 1, 5, new Dictionary<string, string>(), now.AddHours(-1), now.AddDays(1), 60);
        await beside.Get<CreateRound>().RunAsync(plan, CancellationToken.None);
        return Assert.IsType<OpenOutcome.Opened>(await beside.Get<OpenRound>().RunAsync(plan.Id, CancellationToken.None)).Round;
    }
}
