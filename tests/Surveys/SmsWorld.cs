using System.Text;
using System.Text.Json;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Hotline.Directory;
using Hotline.Evaluation;
using Hotline.Sms;
using Hotline.Surveys;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Surveys;

/// <summary>A city of two bureaus and one hospital, three people with phones, and the app on real storage with its clock at 2 March 2026, 10:00 there.</summary>
internal sealed class SmsWorld : IAsyncDisposable
{
    public const string Ann = "13800000001";
    public const string Bob = "13800000002";
    public const string Cat = "13800000003";
    public const string Stranger = "13900000009";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private readonly AppServices app;
    private int sequence;

    private SmsWorld(AppServices app, FakeTimeProvider clock) => (this.app, Clock) = (app, clock);

    public FakeTimeProvider Clock { get; }

    public static async Task<SmsWorld> StartAsync(AzuriteFixture azurite, HttpPipelinePolicy? policy = null)
    {
        var clock = new FakeTimeProvider(Now);
        var world = new SmsWorld(await AppServices.StartAsync(await azurite.NewAccountAsync(), clock, policy), clock);
        world.Get<CityDirectory>().Current = City();
        return world;
    }

    public T Get<T>()
        where T : notnull => app.Get<T>();

    /// <summary>Opens a round of one class, from yesterday to tomorrow; <paramref name="codes"/> as <c>A=tax B=housing</c>.</summary>
    public async Task<Round> OpenAsync(string id = "spring", string unitClass = "bureau", string codes = "A=tax B=housing")
    {
        var plan = new RoundPlan(
            id, id, [unitClass], [], 1, 5, codes.Split(' ').ToDictionary(c => c.Split('=')[0], c => c.Split('=')[1]), Now.AddDays(-1), Now.AddDays(1), 60);
        await Get<CreateRound>().RunAsync(plan, CancellationToken.None);
        return Assert.IsType<OpenOutcome.Opened>(await Get<OpenRound>().RunAsync(id, CancellationToken.None)).Round;
    }

    /// <summary>As the gateway writes it; the id counts up.</summary>
    public object Sms(string phone, string text, string? sent = "2026-03-02 09:30:00", object? id = null) =>
        new { phone_number = phone, content = text, send_time = sent, dest_code = "1234", sequence_id = id ?? $"{100 + sequence++}" };

    /// <summary>Pushes one batch and rates what is in the queue.</summary>
    public async Task ReceiveAsync(params object[] elements)
    {
        await PushAsync(JsonSerializer.Serialize(elements));
        await RateAsync();
    }

    public async Task PushAsync(string body) => Assert.True(
        await Get<ReceiveWebhook>().RunAsync(Get<SmsWebhooks>().Find("aliyun")!, WebhookKind.Inbound, "", Encoding.UTF8.GetBytes(body), CancellationToken.None));

    /// <returns>How many queue messages there were.</returns>
    public async Task<int> RateAsync(int times = 1)
    {
        var messages = await DrainAsync();
        foreach (var message in messages.SelectMany(message => Enumerable.Repeat(message, times)))
        {
            await new SmsQueue(Get<OpenWebhookBatch>(), Get<RateBySms>()).Take(message, CancellationToken.None);
        }

        return messages.Count;
    }

    /// <summary>What the queue holds, archived and taken apart but not rated.</summary>
    public async Task<IReadOnlyList<ReceivedText>> OpenOnlyAsync()
    {
        var texts = new List<ReceivedText>();
        foreach (var message in await DrainAsync())
        {
            texts.AddRange(await Get<OpenWebhookBatch>().TextsAsync(message, CancellationToken.None));
        }

        return texts;
    }

    /// <summary>As an instance that dies before it rates what it has put into the raw log: the messages come again.</summary>
    public async Task DieBeforeRatingAsync()
    {
        foreach (var message in await DrainAsync())
        {
            await Get<OpenWebhookBatch>().TextsAsync(message, CancellationToken.None);
            await Get<SmsInbox>().SendAsync(WebhookKind.Inbound, message, CancellationToken.None);
        }
    }

    /// <returns>Which calls of gateways the queue's messages are of.</returns>
    public async Task<IReadOnlyList<string>> DrainDeliveriesAsync() => [.. (await DrainAsync()).Select(message => WebhookBatch.Read(message).Delivery.Id)];

    private async Task<List<BinaryData>> DrainAsync()
    {
        var (queue, drained) = (Get<QueueServiceClient>().GetQueueClient(SmsInbox.Queue), new List<BinaryData>());
        while ((await queue.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                drained.Add(message.Body);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return drained;
    }

    /// <summary>What stands, as <c>tax 5,5,1; housing 2</c>.</summary>
    public async Task<string> TallyAsync(Round round)
    {
        var tally = await Get<BallotStore>().Of(round).SumAsync(CancellationToken.None);
        var units = round.Roster.Select((unit, place) => (unit.Id, Levels: Levels(tally, place))).Where(u => u.Levels.Any());
        return string.Join("; ", units.Select(u => $"{u.Id} {string.Join(',', u.Levels)}"));
    }

    public async Task<IReadOnlyList<SmsReview>> ReviewAsync() =>
        (await Get<SmsReviewStore>().ListAsync(SmsReviewCursor.StartOf(new DateOnly(2026, 3, 4)), null, 200, CancellationToken.None)).Items;

    public async Task<string> ReviewKindsAsync() => string.Join(' ', (await ReviewAsync()).Select(r => r.Kind).Order());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static IEnumerable<int> Levels(Tally tally, int unit) => Enumerable.Range(1, 5).Reverse()
        .SelectMany(level => Enumerable.Range(0, tally.Groups).SelectMany(g => Enumerable.Repeat(level, tally[g, unit, level])));

    private static City City() => new(
        [new UnitClass("bureau", "局"), new UnitClass("clinic", "医院")],
        [Unit("tax", "bureau"), Unit("housing", "bureau"), Unit("hospital", "clinic")],
        [],
        [Person("ann", Ann), Person("bob", Bob), Person("cat", Cat)]);

    private static Unit Unit(string id, string unitClass) => new(id, id, id, unitClass, [], []);

    private static Respondent Person(string id, string phone) => new(id, id, id, "+86" + phone, "town", "", "small", RespondentGroup.Enterprise);
}
