using Azure.Storage.Queues;
using Hotline.Evaluation;
using Hotline.Local.Simulator;

namespace Hotline.Tests.Simulator;

/// <summary>A city asked by text: the whole app in a process of its own that may be killed, a gateway that errs, phones that answer, and a look into storage beside it all.</summary>
internal sealed class SimulatedSurvey : IAsyncDisposable
{
    private readonly AppServices beside;

    private SimulatedSurvey(AppServices beside, AppProcess app, SimulatedGateway gateway, Crowd crowd, Round round, IReadOnlyList<Voter> voters) =>
        (this.beside, App, Gateway, Crowd, Round, Voters) = (beside, app, gateway, crowd, round, voters);

    public AppProcess App { get; }

    public SimulatedGateway Gateway { get; }

    public Crowd Crowd { get; }

    public Round Round { get; }

    public IReadOnlyList<Voter> Voters { get; }

    public T Get<T>()
        where T : notnull => beside.Get<T>();

    public static async Task<SimulatedSurvey> StartAsync(AzuriteFixture azurite, SurveyOptions options)
    {
        var account = await azurite.NewAccountAsync();
        var gateway = await SimulatedGateway.StartAsync(options.Gateway, TimeProvider.System, CancellationToken.None);
        var settings = options.Settings(gateway.Address);
        var beside = await AppServices.StartAsync(account, settings: [.. settings.Select(s => (s.Key, s.Value!))]);
        var voters = SimulatedCity.Voters(options.Respondents);
        await SimulatedCity.ImportAsync(beside.Services, voters);
        var round = await OpenAsync(beside);
        var units = round.Roster.Take(options.Units).Select(u => new RatedUnit(u.Id, u.Code)).ToDictionary(u => u.Code, StringComparer.Ordinal);
        var crowd = new Crowd(
            gateway, new Luck(options.Gateway.Seed), voters.ToDictionary(v => v.Phone, StringComparer.Ordinal), new ReadQuestion(new HashSet<string> { SurveyOptions.Template }, units).Of, options.LongestPause);
        gateway.Phones = crowd.Receive;
        var app = new AppProcess(account, settings);
        gateway.App = app.Address;
        return new SimulatedSurvey(beside, app, gateway, crowd, round, voters);
    }

    /// <summary>Until nothing is under way any more: no phone wants to say more, the gateway has nothing to push, and the app's queues are empty.</summary>
    public async Task RestAsync(TimeSpan patience)
    {
        var start = TimeProvider.System.GetTimestamp();
        for (var quiet = 0; quiet < 3; await Task.Delay(100))
        {
            quiet = Crowd.Busy == 0 && Gateway.Unfinished == 0 && await WaitingAsync() == 0 ? quiet + 1 : 0;
            Assert.True(
                TimeProvider.System.GetElapsedTime(start) < patience,
                $"Seed {Gateway.Seed}: no rest. Phones: {Crowd.Busy}, gateway: {Gateway.Unfinished}, queues: {await WaitingAsync()}");
        }
    }

    /// <summary>What the phones meant, folded by itself.</summary>
    public IEnumerable<string> Truth(IEnumerable<Said> said)
    {
        var truth = new Truth();
        foreach (var one in said.Where(s => s.Saying.Meant == Meant.Rates))
        {
            foreach (var (unit, level) in one.Saying.Levels)
            {
                truth.Take(one.Voter, unit.Id, level, one.At.Second, one.At.Id);
            }
        }

        return truth.Levels().Select(l => $"{l.Key.Unit} {l.Key.Group} {string.Join(' ', l.Value)}").Order(StringComparer.Ordinal);
    }

    /// <summary>What the app counted.</summary>
    public async Task<IEnumerable<string>> TalliesAsync()
    {
        var tally = await Get<BallotStore>().Of(Round).SumAsync(CancellationToken.None);
        return from unit in Enumerable.Range(0, tally.Units)
               from g in Enumerable.Range(0, tally.Groups)
               let levels = Enumerable.Range(1, 5).Select(level => tally[g, unit, level]).ToList()
               where levels.Any(n => n > 0)
               let line = $"{Round.Roster[unit].Id} {Round.Groups[g].Id} {string.Join(' ', levels)}"
               orderby line
               select line;
    }

    public async Task<int> PoisonedAsync() => (await CountAsync()).Where(q => q.Name.EndsWith("-poison", StringComparison.Ordinal)).Sum(q => q.Messages);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Gateway.DisposeAsync();
        await beside.DisposeAsync();
    }

    private async Task<int> WaitingAsync() => (await CountAsync()).Where(q => !q.Name.EndsWith("-poison", StringComparison.Ordinal)).Sum(q => q.Messages);

    private async Task<List<(string Name, int Messages)>> CountAsync()
    {
        var queues = Get<QueueServiceClient>();
        var counts = new List<(string, int)>();
        await foreach (var queue in queues.GetQueuesAsync())
        {
            counts.Add((queue.Name, (await queues.GetQueueClient(queue.Name).GetPropertiesAsync()).Value.ApproximateMessagesCount));
        }

        return counts;
    }

    private static async Task<Round> OpenAsync(AppServices beside)
    {
        var now = TimeProvider.System.GetUtcNow();
        var groups = new[] { "enterprise", "monitor", "supervisor" }.Select(g => new GroupWeight(g, 1)).ToList();
        var plan = new RoundPlan("simulated", "模拟评议", ["functional-department"], groups, 1, 5, new Dictionary<string, string>(), now.AddHours(-1), now.AddHours(2), 60);
        await beside.Get<CreateRound>().RunAsync(plan, CancellationToken.None);
        return Assert.IsType<OpenOutcome.Opened>(await beside.Get<OpenRound>().RunAsync(plan.Id, CancellationToken.None)).Round;
    }
}
