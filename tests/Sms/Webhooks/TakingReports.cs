using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;

namespace Hotline.Tests.Sms.Webhooks;

public sealed class TakingReports(AzuriteFixture azurite)
{
    private static readonly OutboxShard Shard = new("spring1", 3);

    [Fact]
    public async Task Moves_the_texts_of_a_campaign_told_apart_by_the_receivers_phone()
    {
        await using var app = await Webhooks.StartAsync(azurite);
        await AddAsync(app, Shard, RowsOf(app, 1, Phones(0, 3)));

        await TakeAsync(app, Report("spring1.03.00001", Phone(0), true), Report("spring1.03.00001", "+86" + Phone(1), false, "MI:0024"));

        Assert.Equal("Delivered, Failed MI:0024, Sent", await StatesAsync(app, RowsOf(app, 1, Phones(0, 3))));
        Assert.Equal("Sent 1, Delivered 1, Failed 1", await TallyAsync(app, Shard));
    }

    [Fact]
    public async Task Moves_a_single_text_by_its_own_id()
    {
        await using var app = await Webhooks.StartAsync(azurite);
        var shard = new OutboxShard(OutId.Texts, 7);
        await AddAsync(app, shard, ["answer-00ABC.1", "answer-00ABC.2"]);

        await TakeAsync(app, Report($"{new OutId(OutId.Texts, 7, "answer-00ABC.2")}", Phone(0), true));

        Assert.Equal("Sent 1, Delivered 1", await TallyAsync(app, shard));
    }

    [Fact]
    public async Task Leaves_what_is_nobodys_and_takes_the_rest()
    {
        await using var app = await Webhooks.StartAsync(azurite);
        await AddAsync(app, Shard, RowsOf(app, 1, Phones(0, 1)));

        await TakeAsync(
            app,
            Report("spring1.03.00001", Phone(5), true), Report("spring1.03.00002", Phone(0), true), Report("other.03.00001", Phone(0), true), Report("not ours", Phone(0), true),
            Report(null, Phone(0), true), 7, new { }, null, Report("texts.01.nothing", Phone(0), true), Report("spring1.03.00001", Phone(0), true));

        Assert.Equal("Delivered 1", await TallyAsync(app, Shard));
    }

    [Fact]
    public async Task Takes_a_report_that_is_faster_than_the_gateways_answer_to_the_sender()
    {
        await using var app = await Webhooks.StartAsync(azurite);
        await AddAsync(app, Shard, RowsOf(app, 1, Phones(0, 1)), isAnswered: false);
        await TakeAsync(app, Report("spring1.03.00001", Phone(0), true));

        await app.Get<OutboxStore>().ChangeAsync(
            Shard, "00001.", item => item with { Delivery = item.Delivery.After(new SendOutcome.Unknown("timeout"), "t", Webhooks.Now, TimeSpan.Zero) }, CancellationToken.None);

        Assert.Equal("Delivered 1", await TallyAsync(app, Shard));
    }

    [Fact]
    public async Task Takes_all_reports_of_a_batch_in_one_transaction()
    {
        var calls = new StorageCalls();
        await using var app = await Webhooks.StartAsync(azurite, calls);
        await AddAsync(app, Shard, RowsOf(app, 1, Phones(0, 90)));
        var body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Phones(0, 90).Select(phone => Report("spring1.03.00001", phone, true))));
        await app.PushAsync(body, WebhookKind.Status);
        var messages = await app.DrainAsync(SmsInbox.Reports);
        calls.Clear();

        await app.TakeReportsAsync(messages);

        Assert.Equal("Delivered 90", await TallyAsync(app, Shard));
        Assert.Equal(1, calls.All.Count(call => call.EndsWith("$batch", StringComparison.Ordinal)));
        // The raw log's copy, tally, rows, transaction; and the tally as just read.
        Assert.Equal(5, calls.All.Count);
    }

#pragma warning disable CA5394 // Nothing secret: the same shuffle for the same seed.
    [Fact]
    public async Task Comes_to_the_same_tally_whatever_is_repeated_or_shuffled()
    {
        await using var app = await Webhooks.StartAsync(azurite);
        var number = 0;
        await Gen.Int[0, 1_000_000].SampleAsync(
            async seed =>
            {
                var mailing = $"m{Interlocked.Increment(ref number):00000}";
                var random = new Random(seed);
                var shards = Enumerable.Range(0, 2).Select(s => new OutboxShard(mailing, s)).ToList();
                foreach (var shard in shards)
                {
                    await AddAsync(app, shard, [.. RowsOf(app, 1, Phones(0, 20)), .. RowsOf(app, 2, Phones(20, 20))]);
                }

                // What becomes of each text is settled; reports of it come once to three times, in pushes of any size and order.
                var reports = shards.SelectMany(shard => Enumerable.Range(0, 40).Where(i => i % 5 != 4).SelectMany(i => Enumerable.Repeat(
                    Report($"{mailing}.{shard.Shard:00}.{(i < 20 ? 1 : 2):00000}", Phone(i), i % 5 != 3, i % 5 == 3 ? "UNDELIV" : "DELIVERED"), 1 + random.Next(3)))).ToArray();
                random.Shuffle(reports);
                await Task.WhenAll(reports.Chunk(1 + random.Next(40)).Select(async push =>
                {
                    var message = new WebhookBatch(
                        WebhookDelivery.New("aliyun", WebhookKind.Status, Webhooks.Now), "", JsonSerializer.SerializeToUtf8Bytes(push)).ToMessage();
                    await app.TakeReportsAsync(Enumerable.Repeat(message, 1 + random.Next(2)));
                }));

                foreach (var shard in shards)
                {
                    Assert.Equal("Sent 8, Delivered 24, Failed 8", await TallyAsync(app, shard));
                }
            },
            iter: 4,
            threads: 1);
    }
#pragma warning restore CA5394

    private static async Task TakeAsync(Webhooks app, params object?[] reports)
    {
        await app.PushAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(reports)), WebhookKind.Status);
        await app.TakeReportsAsync(await app.DrainAsync(SmsInbox.Reports));
    }

    private static object Report(string? outId, string phone, bool isDelivered, string code = "DELIVERED") =>
        new { phone_number = phone, send_time = "2026-03-02 09:59:00", report_time = "2026-03-02 09:59:30", success = isDelivered, err_code = code, err_msg = "", sms_size = "1", biz_id = "9^0", out_id = outId };

    private static string Phone(int i) => string.Create(CultureInfo.InvariantCulture, $"1380000{i:0000}");

    private static IEnumerable<string> Phones(int first, int count) => Enumerable.Range(first, count).Select(Phone);

    private static string[] RowsOf(Webhooks app, int batch, IEnumerable<string> phones) => [.. phones.Select(phone => $"{batch:00000}.{app.Get<SmsKeys>().PhoneHash(phone)}")];

    /// <summary>Texts that the gateway took, or that it was asked to take just now.</summary>
    private static Task<IReadOnlyList<OutboxItem>> AddAsync(Webhooks app, OutboxShard shard, IReadOnlyList<string> rows, bool isAnswered = true)
    {
        var asked = Delivery.New(Webhooks.Now).Begin("t", Webhooks.Now);
        var delivery = isAnswered ? asked.After(new SendOutcome.Accepted("9"), "t", Webhooks.Now, TimeSpan.Zero) : asked;
        return app.Get<OutboxStore>().AddAsync(shard, [.. rows.Select(row => new OutboxItem(row, null, delivery))], CancellationToken.None);
    }

    private static async Task<string> StatesAsync(Webhooks app, IReadOnlyList<string> rows)
    {
        var items = await app.Get<OutboxStore>().ReadAsync(Shard, "00001.", CancellationToken.None);
        return string.Join(", ", rows.Select(row => items.Single(i => i.Row == row).Delivery).Select(d => $"{d.State} {d.Code}".Trim()));
    }

    private static async Task<string> TallyAsync(Webhooks app, OutboxShard shard) => string.Join(
        ", ", (await app.Get<OutboxStore>().ReadTallyAsync(shard, CancellationToken.None)).States.Where(s => s.Value > 0).OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}"));
}
