using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Hotline.Sms.Gateways;
using Hotline.Sms.OptOuts;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Tests.Reliability;
using Hotline.Tests.Sms.Gateways;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Sms.Outbox;

/// <summary>One text, once per key: what a phone gets whatever is repeated, refused, or killed.</summary>
public sealed class SendingOneText(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Now = GatewayServer.Now;

    private readonly FakeTimeProvider clock = new(Now);

    private static SmsText Text => GatewayServer.Texts(1)[0];

    [Fact]
    public async Task The_sandbox_keeps_it_once_however_often_and_by_however_many_it_is_asked()
    {
        var account = await azurite.NewAccountAsync();
        await using var one = await AppServices.StartAsync(account, clock);
        await using var two = await AppServices.StartAsync(account, clock);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => (i % 2 == 0 ? one : two).Get<SendText>().RunAsync(Text, CancellationToken.None)));
        Assert.Null(await one.Get<SendText>().RunAsync(Text, CancellationToken.None));

        Assert.Single((await one.Get<TextStore>().ReadAsync(null, 10, CancellationToken.None)).Texts);
        Assert.Equal(DeliveryState.Sent, (await ReadAsync(one)).State);
    }

    [Fact]
    public async Task A_gateway_gets_it_once_with_where_to_report()
    {
        await using var server = await GatewayServer.StartAsync((context, _, request) => GatewayServer.AcceptAsync(context, request));
        await using var app = await StartAsync(await azurite.NewAccountAsync(), server);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => app.Get<SendText>().RunAsync(Text, CancellationToken.None)));

        Assert.Contains($"OutId={OutId.OfText(Text.Key)}&", Assert.Single(server.Received).Query, StringComparison.Ordinal);
        Assert.Equal((DeliveryState.Sent, "9006197469364984400"), ((await ReadAsync(app)).State, (await ReadAsync(app)).ProviderId));
    }

    [Fact]
    public async Task Killed_at_any_request_to_storage_it_is_neither_forgotten_nor_sent_twice()
    {
        foreach (var after in new[] { false, true })
        {
            for (var (at, isDone) = (1, false); !isDone; at++)
            {
                isDone = await KillAsync(at, after);
                Assert.InRange(at, 1, 30);
            }
        }
    }

    [Fact]
    public async Task What_another_is_sending_is_looked_at_again_and_given_up_only_when_nobody_can_be()
    {
        await using var server = await GatewayServer.StartAsync((context, _, request) => GatewayServer.AcceptAsync(context, request));
        await using var app = await StartAsync(await azurite.NewAccountAsync(), server);
        var id = OutId.OfText(Text.Key);
        await app.Get<OutboxStore>().AddAsync(
            new OutboxShard(id.Mailing, id.Shard), [new OutboxItem(id.Place, null, Delivery.New(Now).Begin("another", Now))], CancellationToken.None);

        var wait = await app.Get<SendText>().RunAsync(Text, CancellationToken.None);
        Assert.Equal(DeliveryState.Sending, (await ReadAsync(app)).State);
        Assert.Equal(TimeSpan.FromSeconds(30), wait);
        clock.Advance(SendText.LongestAttempt + wait!.Value);
        Assert.Null(await app.Get<SendText>().RunAsync(Text, CancellationToken.None));

        Assert.Equal((DeliveryState.Unknown, "interrupted"), ((await ReadAsync(app)).State, (await ReadAsync(app)).Code));
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Refused_for_now_it_comes_again_by_the_queue_and_is_taken_once()
    {
        // Three tries at once, all refused; the fourth comes later.
        await using var server = await GatewayServer.StartAsync((context, nth, request) =>
        {
            context.Response.StatusCode = 429;
            return nth <= 3 ? Task.CompletedTask : GatewayServer.AcceptAsync(context, request);
        });
        await using var app = await StartAsync(await azurite.NewAccountAsync(), server);
        await app.Get<TextQueue>().SendAsync(Text, CancellationToken.None);

        Assert.Equal(1, await PumpAsync(app));
        var refused = await ReadAsync(app);
        Assert.Equal((DeliveryState.Sending, true, Now.AddSeconds(30)), (refused.State, refused.IsWaiting, refused.NotBefore));
        Assert.Equal(1, (await Queue(app).GetPropertiesAsync()).Value.ApproximateMessagesCount);

        // Too early, by a repeated message: nobody is asked.
        Assert.Equal(TimeSpan.FromSeconds(30), await app.Get<SendText>().RunAsync(Text, CancellationToken.None));
        Assert.Equal(3, server.Received.Count);

        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(await app.Get<SendText>().RunAsync(Text, CancellationToken.None));
        Assert.Equal((DeliveryState.Sent, 2, 4), ((await ReadAsync(app)).State, (await ReadAsync(app)).Attempt, server.Received.Count));
    }

    [Fact]
    public async Task Refused_for_good_or_unanswered_it_does_not_come_again()
    {
        await using var server = await GatewayServer.StartAsync((context, nth, _) =>
        {
            context.Response.StatusCode = nth == 1 ? 500 : 200;
            return nth == 1 ? Task.CompletedTask : context.Response.WriteAsync("""{"Code":"isv.MOBILE_NUMBER_ILLEGAL"}""");
        });
        await using var app = await StartAsync(await azurite.NewAccountAsync(), server);

        foreach (var key in new[] { "one", "one", "two", "two" })
        {
            Assert.Null(await app.Get<SendText>().RunAsync(Text with { Key = key }, CancellationToken.None));
        }

        Assert.Equal(2, server.Received.Count);
        Assert.Equal([DeliveryState.Unknown, DeliveryState.Failed], [(await ReadAsync(app, "one")).State, (await ReadAsync(app, "two")).State]);
    }

    [Fact]
    public async Task Nobody_who_opted_out_of_its_sender_gets_it()
    {
        await using var server = await GatewayServer.StartAsync((context, _, request) => GatewayServer.AcceptAsync(context, request));
        await using var app = await StartAsync(await azurite.NewAccountAsync(), server);
        // However the phone is written.
        var wish = new OptOutWish(true, DateTimeOffset.UnixEpoch, "T", OptOutVia.Text);
        await app.Get<OptOutStore>().HeedAsync(app.Get<SmsKeys>().PhoneHash(Text.Phone[3..]), SmsSenders.Hotline, wish, CancellationToken.None);

        Assert.Null(await app.Get<SendText>().RunAsync(Text, CancellationToken.None));
        Assert.Null(await app.Get<SendText>().RunAsync(Text with { Key = "survey", Sender = SmsSenders.Survey }, CancellationToken.None));

        Assert.Equal((DeliveryState.Skipped, "optedOut"), ((await ReadAsync(app)).State, (await ReadAsync(app)).Code));
        Assert.Contains(OutId.OfText("survey").ToString(), Assert.Single(server.Received).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_through_the_queue_with_all_that_a_gateway_needs()
    {
        await using var app = await AppServices.StartAsync(await azurite.NewAccountAsync(), clock);
        var text = Text with { Extension = "07", Sender = SmsSenders.Survey };
        await app.Get<TextQueue>().SendAsync(text, CancellationToken.None);

        var read = TextQueue.Read((await Queue(app).ReceiveMessageAsync()).Value.Body.ToString());

        Assert.Equal(text.Parameters, read.Parameters);
        Assert.Equal(text, read with { Parameters = text.Parameters });
    }

    /// <summary>An instance ends at its n-th request to storage; another goes on with the message when it is visible again.</summary>
    /// <returns>Whether it was not killed at all.</returns>
    private async Task<bool> KillAsync(int at, bool after)
    {
        await using var server = await GatewayServer.StartAsync((context, _, request) => GatewayServer.AcceptAsync(context, request));
        var (account, kill) = (await azurite.NewAccountAsync(), new Kill());
        await using var killed = await StartAsync(account, server, kill);
        await using var healthy = await StartAsync(account, server);

        var isDone = await kill.RunAsync(at, after, () => killed.Get<SendText>().RunAsync(Text, CancellationToken.None));
        while (await healthy.Get<SendText>().RunAsync(Text, CancellationToken.None) is { } wait)
        {
            clock.Advance(wait);
        }

        var delivery = await ReadAsync(healthy);
        Assert.InRange(server.Received.Count, 0, 1);
        Assert.True(delivery.State == DeliveryState.Sent ? server.Received.Count == 1 : delivery.State == DeliveryState.Unknown, $"{at} {after} {delivery}");
        return isDone;
    }

    private Task<AppServices> StartAsync(string account, GatewayServer server, HttpPipelinePolicy? policy = null) => AppServices.StartAsync(
        account, clock, policy, ("Sms:Gateway", Aliyun.Gateway), ("Sms:Aliyun:Endpoint", server.Address.ToString()), ("Sms:Aliyun:AccessKeyId", "id"),
        ("Sms:Aliyun:AccessKeySecret", "secret"), ("Sms:Aliyun:Templates:hotline", "SMS_1"), ("Sms:Aliyun:Templates:survey", "SMS_2"));

    private static async Task<Delivery> ReadAsync(AppServices app, string? key = null)
    {
        var id = OutId.OfText(key ?? Text.Key);
        return Assert.Single(await app.Get<OutboxStore>().ReadAsync(new OutboxShard(id.Mailing, id.Shard), id.Place, CancellationToken.None)).Delivery;
    }

    private static QueueClient Queue(AppServices app) => app.Get<QueueServiceClient>().GetQueueClient(TextQueue.Name);

    /// <returns>How many messages there were that are visible.</returns>
    private static async Task<int> PumpAsync(AppServices app)
    {
        var messages = (await Queue(app).ReceiveMessagesAsync(32)).Value;
        foreach (var message in messages)
        {
            await new TextsQueue(app.Get<SendText>(), app.Get<TextQueue>()).Send(message.Body.ToString(), CancellationToken.None);
            await Queue(app).DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        return messages.Length;
    }
}
