using System.Text;
using System.Text.Json;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Hotline.Surveys.Answers;
using Hotline.Surveys.Invitations;
using Hotline.Surveys.Outcomes;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Surveys.Answers;

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
        world.Get<LiveDirectory>().Current = City();
        return world;
    }

    public T Get<T>()
        where T : notnull => app.Get<T>();

    /// <summary>Opens a round of one class, from yesterday to tomorrow; <paramref name="codes"/> as <c>A=tax B=housing</c>.</summary>
    public async Task<Round> OpenAsync(string id = "spring", string unitClass = "bureau", string codes = "A=tax B=housing", IReadOnlyList<Question>? questions = null)
    {
        var plan = new RoundPlan(
            id, id, [unitClass], [], 1, 5, codes.Split(' ').ToDictionary(c => c.Split('=')[0], c => c.Split('=')[1]), Now.AddDays(-1), Now.AddDays(1), 60)
        {
            Questions = questions ?? [],
        };
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

    /// <summary>About the units named, or the whole roster; a day ago, in campaign <c>spring</c>, batch 0.</summary>
    public static Invitation Invitation(string round, string respondent, params string[] units) =>
        new(round, respondent, "campaign" + round, 1, "", SmsSenders.Survey, null, units, Now.AddHours(-12));

    public string Hash(string phone) => Get<SmsKeys>().PhoneHash(phone);

    public Caller Caller(string phone, params Invitation[] invitations) =>
        new(Hash(phone), "+86" + phone, Get<LiveDirectory>().Current.RespondentByPhone("+86" + phone), invitations);

    /// <summary>As a campaign does: the row of the text, and the invitation that names its place.</summary>
    public async Task<OutboxShard> InviteAsync(string phone, Invitation invitation)
    {
        var placed = invitation with { Place = $"00000.{Hash(phone)}" };
        var shard = new OutboxShard(placed.Campaign, placed.Shard);
        await Get<OutboxStore>().AddAsync(shard, [new OutboxItem(placed.Place, placed.Respondent, Delivery.New(Now.AddHours(-12)))], CancellationToken.None);
        Assert.True(await Get<InvitationStore>().TryAddAsync(Hash(phone), placed, CancellationToken.None));
        return shard;
    }

    /// <summary>Texts as a gateway's call brings them, handled at once.</summary>
    public Task SayAsync(string delivery, params InboundSms[] texts) => Get<RateBySms>().RunAsync(
        [.. texts.Select((sms, i) => new ReceivedText(delivery, i, sms.Provider, Clock.GetUtcNow(), sms, sms.Text))], CancellationToken.None);

    /// <summary>Sent a minute before now, or as many minutes as given; the id counts up.</summary>
    public InboundSms Text(string phone, string text, double minutesAgo = 1) =>
        new("aliyun", phone, "1069", text, Clock.GetUtcNow().AddMinutes(-minutesAgo), false, $"{100 + sequence++}");

    /// <summary>How often each outcome was counted, as <c>Counted 2, Duplicate 1</c>.</summary>
    public async Task<string> OutcomesAsync()
    {
        var kinds = (await Get<OutcomeStore>().CountAsync(Clock.GetUtcNow().CityDate(), CancellationToken.None)).Gateways.SelectMany(g => g.Value).OrderBy(k => k.Key);
        return string.Join(", ", kinds.Select(k => $"{k.Key} {k.Value}"));
    }

    /// <summary>The texts that were asked for and not read here before, by key.</summary>
    public async Task<IReadOnlyList<SmsText>> WrittenAsync()
    {
        var (queue, texts) = (Get<QueueServiceClient>().GetQueueClient(TextQueue.Name), new List<SmsText>());
        while ((await queue.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                texts.Add(JsonSerializer.Deserialize<SmsText>(message.Body.ToString(), Json.Stored)!);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return [.. texts.OrderBy(text => text.Key, StringComparer.Ordinal)];
    }

    public async Task<Invitation?> InvitedAsync(string phone, string round) =>
        (await Get<InvitationStore>().FindAsync(Hash(phone), round, CancellationToken.None))?.Invitation;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static IEnumerable<int> Levels(Tally tally, int unit) => Enumerable.Range(1, 5).Reverse()
        .SelectMany(level => Enumerable.Range(0, tally.Groups).SelectMany(g => Enumerable.Repeat(level, tally[g, unit, level])));

    private static CityDirectory City() => new(
        [new UnitClass("bureau", "局"), new UnitClass("clinic", "医院")],
        [Unit("tax", "bureau"), Unit("housing", "bureau"), Unit("hospital", "clinic")],
        [],
        [Person("ann", Ann), Person("bob", Bob), Person("cat", Cat)]);

    private static Unit Unit(string id, string unitClass) => new(id, id, id, unitClass, [], []);

    private static Respondent Person(string id, string phone) => new(id, id, id, "+86" + phone, "town", "", "small", RespondentGroup.Enterprise);
}
