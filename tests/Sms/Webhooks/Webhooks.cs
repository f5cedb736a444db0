using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Sms.Webhooks;

/// <summary>The app without its triggers, on real storage with its clock at 2 March 2026, 10:00 in the city; what gateways send is put into the queues and taken out by hand.</summary>
internal sealed class Webhooks : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private readonly AppServices app;

    private Webhooks(AppServices app, FakeTimeProvider clock) => (this.app, Clock) = (app, clock);

    public FakeTimeProvider Clock { get; }

    public BlobContainerClient Raw => Get<BlobServiceClient>().GetBlobContainerClient(RawLog.Container);

    public static async Task<Webhooks> StartAsync(AzuriteFixture azurite, HttpPipelinePolicy? policy = null)
    {
        var clock = new FakeTimeProvider(Now);
        return new Webhooks(await AppServices.StartAsync(await azurite.NewAccountAsync(), clock, policy), clock);
    }

    public T Get<T>()
        where T : notnull => app.Get<T>();

    public async Task PushAsync(byte[] body, WebhookKind kind = WebhookKind.Inbound, string query = "", string gateway = "aliyun") =>
        Assert.True(await Get<ReceiveWebhook>().RunAsync(Get<SmsWebhooks>().Find(gateway)!, kind, query, body, CancellationToken.None));

    /// <summary>Takes every message out of a queue, in whatever order.</summary>
    public async Task<IReadOnlyList<BinaryData>> DrainAsync(string name)
    {
        var (queue, messages) = (Get<QueueServiceClient>().GetQueueClient(name), new List<BinaryData>());
        while ((await queue.ReceiveMessagesAsync(32)).Value is { Length: > 0 } some)
        {
            foreach (var message in some)
            {
                messages.Add(message.Body);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return messages;
    }

    public async Task<IReadOnlyList<ReceivedText>> OpenAsync(IEnumerable<BinaryData> messages)
    {
        var texts = new List<ReceivedText>();
        foreach (var message in messages)
        {
            texts.AddRange(await Get<OpenWebhookBatch>().TextsAsync(message, CancellationToken.None));
        }

        return texts;
    }

    public async Task TakeReportsAsync(IEnumerable<BinaryData> messages)
    {
        foreach (var message in messages)
        {
            await new ReportsQueue(Get<OpenWebhookBatch>(), Get<ApplyReports>()).Take(message, CancellationToken.None);
        }
    }

    public async Task<IReadOnlyDictionary<string, byte[]>> KeptAsync()
    {
        var kept = new Dictionary<string, byte[]>();
        await foreach (var blob in Raw.GetBlobsAsync())
        {
            kept[blob.Name] = (await Raw.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray();
        }

        return kept;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
