using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Hotline.Surveys.Answers;

namespace Hotline.Load;

/// <summary>What counting so many answers took.</summary>
internal sealed record Counted(double RatingsPerSecond, double TableOperations, double QueueOperations);

/// <param name="Ratings">All different.</param>
/// <param name="PerMessage">How many of them a queue message holds, as a gateway's batch does.</param>
internal sealed record Traffic(int Ratings, int PerMessage)
{
    /// <summary>How many units each respondent rates, by as many answers.</summary>
    public int PerRespondent { get; init; } = 10;

    /// <summary>How many per cent of the answers come again, and how many are changed later.</summary>
    public int Repeated { get; init; }
}

/// <summary>SMS answers from the queue into the tallies, by the real pump, parser and ledger.</summary>
internal static class Counting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<Counted> RunAsync(Bench bench, Traffic traffic)
    {
        Round round;
        await using (var office = await bench.HostAsync())
        {
            round = await Rounds.OpenAsync(office);
        }

        var answers = Answers(round, traffic);
        await FillAsync(bench, answers, traffic.PerMessage);
        bench.Counter.Reset();
        await using var host = await bench.HostAsync(typeof(SmsQueue));
        await CountedAsync(bench, round, traffic.Ratings, answers.Count);
        var seconds = bench.Counter.FirstReceiveToLastCommit.TotalSeconds;
        await Rounds.CloseAsync(host, round);
        return new Counted(answers.Count / seconds, (double)bench.Counter.Tables / answers.Count, (double)bench.Counter.Queues / answers.Count);
    }

#pragma warning disable CA5394 // The same answers in every run; nothing secret.
    /// <summary>Respondent by respondent and unit by unit, shuffled; what is repeated comes anywhere after.</summary>
    public static List<byte[]> Answers(Round round, Traffic traffic)
    {
        var random = new Random(traffic.Ratings);
        var sent = DateTimeOffset.UtcNow.AddHours(-2);
        var log = Enumerable.Range(0, traffic.Ratings)
            .Select(i => (Respondent: i / traffic.PerRespondent, Unit: i % traffic.PerRespondent, Level: 1 + random.Next(5), At: i, Id: i)).ToList();
        var again = log.Where(_ => random.Next(100) < traffic.Repeated).ToList();
        var changed = log.Where(_ => random.Next(100) < traffic.Repeated).Select(a => a with { Level = 1 + random.Next(5), Id = a.Id + traffic.Ratings }).ToList();
        var order = log.Concat(again).Concat(changed).ToArray();
        random.Shuffle(order);
        return [.. order.Select(a => JsonSerializer.SerializeToUtf8Bytes(new
        {
            phone_number = Bench.Phone(a.Respondent),
            content = $"{round.Roster[a.Unit].Code}{a.Level}",
            send_time = sent.AddSeconds(a.At / 10).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            sequence_id = a.Id.ToString(CultureInfo.InvariantCulture),
        }))];
    }

#pragma warning restore CA5394
    public static async Task FillAsync(Bench bench, List<byte[]> answers, int perMessage)
    {
        var queue = bench.Queues.GetQueueClient(SmsInbox.Queue);
        var messages = answers.Chunk(perMessage).ToList();
        await RawStorage.RateAsync(messages.Count, 8, i => queue.SendMessageAsync(Message(messages[i])));
    }

    /// <summary>As the webhook puts a gateway's batch.</summary>
    private static BinaryData Message(byte[][] answers) => new WebhookBatch(
        WebhookDelivery.New("aliyun", WebhookKind.Inbound, DateTimeOffset.UtcNow), "", [.. "["u8, .. answers.SelectMany((a, i) => i == 0 ? a : [(byte)',', .. a]), .. "]"u8]).ToMessage();

    /// <summary>Until all are in the tallies and, because repeated ones leave no trace there, the queue is empty.</summary>
    public static async Task CountedAsync(Bench bench, Round round, int ratings, int deliveries)
    {
        var (ballots, queue) = (new BallotStore(bench.Tables).Of(round), bench.Queues.GetQueueClient(SmsInbox.Queue));
        var start = Stopwatch.GetTimestamp();
        while ((await ballots.SumAsync(CancellationToken.None)).Total < ratings
            || (deliveries > ratings && (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount > 0))
        {
            await Task.Delay(100);
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException($"{round.Id} was not counted: look into {SmsInbox.Queue}-poison and smsoutcomes.");
            }
        }
    }
}
