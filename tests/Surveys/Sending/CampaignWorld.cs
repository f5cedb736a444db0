using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Hotline.City.Directory;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Surveys.Campaigns;
using Hotline.Surveys.Sending;
using Hotline.Tests.Reliability;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Surveys.Sending;

/// <summary>A city of two bureaus and some enterprises, a round open for a month, a gateway that notes what it gets, and the clock at Monday 2 March 2026, 10:00 there.</summary>
internal sealed class CampaignWorld : IAsyncDisposable
{
    public const string Round = "spring";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private readonly List<CampaignStep> steps = [];

    private CampaignWorld(AppServices app, string account, FakeTimeProvider clock, FakeGateway gateway, StepQueue queue) =>
        (App, Account, Clock, Gateway, Queue) = (app, account, clock, gateway, queue);

    public AppServices App { get; }

    public string Account { get; }

    public FakeTimeProvider Clock { get; }

    public FakeGateway Gateway { get; }

    public StepQueue Queue { get; }

    /// <summary>Steps that wait, hidden ones too.</summary>
    public IReadOnlyList<CampaignStep> Waiting
    {
        get
        {
            steps.AddRange(Queue.Take());
            return steps;
        }
    }

    public static async Task<CampaignWorld> StartAsync(AzuriteFixture azurite, int people, params (string Name, string Value)[] settings)
    {
        var world = await StartAsync(await azurite.NewAccountAsync(), new FakeTimeProvider(Now), new FakeGateway(), new StepQueue(), null, settings);
        world.App.Get<LiveDirectory>().Current = CityOf(people);
        await world.OpenAsync(Round);
        return world;
    }

    /// <summary>Another instance on the same account, with the same gateway, clock and queue.</summary>
    public async Task<CampaignWorld> AnotherAsync(Kill kill, params (string Name, string Value)[] settings)
    {
        var other = await StartAsync(Account, Clock, Gateway, Queue, kill, settings);
        other.App.Get<LiveDirectory>().Current = App.Get<LiveDirectory>().Current;
        return other;
    }

    public static CityDirectory CityOf(int people) => new(
        [new UnitClass("bureau", "局"), new UnitClass(UnitClass.TownshipStreet, "乡镇")],
        [
            new Unit("tax", "国家税务局", "税务局", "bureau", [], []), new Unit("housing", "住房局", "住房局", "bureau", [], []),
            new Unit("east", "东镇", "东镇", UnitClass.TownshipStreet, [], []), new Unit("west", "西镇", "西镇", UnitClass.TownshipStreet, [], []),
        ],
        [],
        [.. Enumerable.Range(0, people).Select(Person)]);

    public static Respondent Person(int number) => new(
        $"firm{number:0000}", $"清河第{number}公司", "某人", PhoneOf(number), number % 2 == 0 ? "east" : "west", "制造", number % 3 == 0 ? "micro" : "small", RespondentGroup.Enterprise);

    public static string PhoneOf(int number) => string.Create(CultureInfo.InvariantCulture, $"+861380000{number:0000}");

    public async Task OpenAsync(string id, string codes = "A=tax B=housing", int days = 30)
    {
        var plan = new RoundPlan(id, "春季评议", ["bureau"], [], 1, 5, codes.Split(' ').ToDictionary(c => c.Split('=')[0], c => c.Split('=')[1]), Now.AddDays(-1), Now.AddDays(days), 60);
        Assert.IsType<CreateOutcome.Created>(await App.Get<CreateRound>().RunAsync(plan, CancellationToken.None));
        Assert.IsType<OpenOutcome.Opened>(await App.Get<OpenRound>().RunAsync(id, CancellationToken.None));
    }

    public static CampaignPlan Plan(string id = "first", string round = Round, string? wording = null, string? extension = null, DateTimeOffset? startsAt = null, string? reminderOf = null) =>
        new(id, id, round, SmsSenders.Survey, wording, [], [], new PopulationPlan([], [], [], [], null, id), extension, startsAt, false, reminderOf);

    public async Task<Campaign> MakeAsync(CampaignPlan? plan = null) =>
        Assert.IsType<CreateCampaignOutcome.Created>(await App.Get<CreateCampaign>().RunAsync(plan ?? Plan(), CancellationToken.None)).Stored.Campaign;

    public async Task<Campaign> StartAsync(CampaignPlan? plan = null)
    {
        await MakeAsync(plan);
        return Assert.IsType<CampaignOutcome.Moved>(await App.Get<StartCampaign>().RunAsync((plan ?? Plan()).Id, null, CancellationToken.None)).Stored.Campaign;
    }

    public async Task<Campaign> ReadAsync(string id = "first") => (await App.Get<CampaignStore>().FindAsync(id, CancellationToken.None))!.Campaign;

    /// <summary>Does the steps that are due, one after the other.</summary>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> StepAsync(int most = int.MaxValue)
    {
        var done = 0;
        while (done < most && Waiting.Where(s => s.Due <= Clock.GetUtcNow()).MinBy(s => s.Due) is { } step)
        {
            steps.Remove(step);
            await App.Get<WorkOnCampaign>().RunAsync(step, CancellationToken.None);
            done++;
        }

        return done > 0;
    }

    public void PutBack(CampaignStep step) => steps.Add(step);

    public CampaignStep TakeDue()
    {
        var step = Waiting.Where(s => s.Due <= Clock.GetUtcNow()).MinBy(s => s.Due)!;
        steps.Remove(step);
        return step;
    }

    /// <summary>Lets time pass until every campaign is over or <paramref name="until"/>; the timer looks each time when nothing is due.</summary>
    public async Task RunAsync(DateTimeOffset? until = null)
    {
        var end = until ?? Now.AddDays(29);
        for (var rounds = 0; rounds < 500; rounds++)
        {
            if (await StepAsync())
            {
                continue;
            }

            await App.Get<TendCampaigns>().RunAsync(CancellationToken.None);
            if (Waiting.Any(s => s.Due <= Clock.GetUtcNow()))
            {
                continue;
            }

            var next = Waiting.Count > 0 ? Waiting.Min(s => s.Due) : Clock.GetUtcNow().AddMinutes(10);
            if (Waiting.Count == 0 && (await App.Get<CampaignStore>().ReadActiveAsync(CancellationToken.None)).Read().Count == 0)
            {
                return;
            }

            if (next > end)
            {
                Clock.SetUtcNow(end);
                return;
            }

            Clock.SetUtcNow(next);
        }

        Assert.Fail("It does not come to an end.");
    }

    /// <summary>All rows of a campaign.</summary>
    public async Task<IReadOnlyList<OutboxItem>> RowsAsync(string id = "first")
    {
        var campaign = await ReadAsync(id);
        var shards = await Task.WhenAll(Enumerable.Range(0, campaign.Shards).Select(s => App.Get<OutboxStore>().ReadAsync(new OutboxShard(id, s), "", CancellationToken.None)));
        return [.. shards.SelectMany(rows => rows).Where(row => row.Row != OutboxTallyRow.Key)];
    }

    /// <summary>What the app says of a campaign, after checking it against its rows: as <c>sent 5, skipped 2</c>.</summary>
    public async Task<string> ProgressAsync(string id = "first")
    {
        var progress = (await App.Get<FollowCampaign>().ProgressAsync(await ReadAsync(id), CancellationToken.None))!;
        var rows = await RowsAsync(id);
        (DeliveryState State, int Count)[] counts =
        [
            (DeliveryState.Created, progress.Created), (DeliveryState.Sending, progress.Sending), (DeliveryState.Sent, progress.Sent), (DeliveryState.Unknown, progress.Unknown),
            (DeliveryState.Delivered, progress.Delivered), (DeliveryState.Failed, progress.Failed), (DeliveryState.Skipped, progress.Skipped),
        ];
        Assert.All(counts, c => Assert.Equal(rows.Count(r => r.Delivery.State == c.State), c.Count));
        Assert.Equal((rows.Count, rows.Count(r => r.IsAnswered), rows.Count(r => r.IsOptedOut)), (progress.Total, progress.Answered, progress.OptedOut));
        return string.Join(", ", counts.Where(c => c.Count > 0).Select(c => $"{JsonNamingPolicy.CamelCase.ConvertName(c.State.ToString())} {c.Count}"));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static async Task<CampaignWorld> StartAsync(
        string account, FakeTimeProvider clock, FakeGateway gateway, StepQueue queue, Kill? kill, (string Name, string Value)[] settings)
    {
        gateway.Clock = clock;
        var app = await AppServices.StartAsync(
            account,
            clock,
            kill,
            services => services.AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerRetry, queue).AddSingleton<ISmsSender>(gateway),
            settings);
        return new CampaignWorld(app, account, clock, gateway, queue);
    }
}
