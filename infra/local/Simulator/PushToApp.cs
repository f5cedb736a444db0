using System.Net;
using System.Text;
using System.Text.Json;

namespace Hotline.Local.Simulator;

/// <summary>
/// Pushes batches of one kind to the app as Alibaba's gateway does: JSON arrays, again on any answer but 200 with <c>"code":0</c> in time, after 1, 5, 10 and
/// 30 minutes and then hourly, ten times in all.
/// </summary>
internal sealed class PushToApp(PushKind kind, GatewayOptions options, Luck luck, GatewayRecord record, Interruptions interruptions, Func<Uri?> callbacks) : IDisposable
{
    private static readonly int[] MinutesUntilAgain = [1, 5, 10, 30, 60, 60, 60, 60, 60];
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly string name = kind == PushKind.Inbound ? "inbound" : "status";
    private int batches;

    public PushQueue Queue { get; } = new();

    public Task RunAsync(CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, options.Connections).Select(_ => Task.Run(() => LoopAsync(stop), CancellationToken.None)));

    public void Dispose() => http.Dispose();

    private async Task LoopAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var which = $"{name}{Interlocked.Increment(ref batches)}";
            if (callbacks() is { } address && Take(which) is { Count: > 0 } batch)
            {
                await PushAsync(address, batch, which, stop);
            }
            else
            {
                await Task.Delay(Idle, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
    }

    private List<PushElement> Take(string which)
    {
        var batch = Queue.Take(luck.For("size", which).Next(1, options.LargestPush + 1));
        if (batch.Count > 0 && luck.Hits(options.Faults.BadElements, "bad", which))
        {
            // From now on an element like all others: it is pushed until the app takes it.
            Queue.Add(BadElements.Of(luck, which), TimeSpan.Zero);
            batch.AddRange(Queue.Take(1));
        }

        if (luck.Hits(options.Faults.Shuffled, "shuffle", which))
        {
            luck.For("order", which).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch));
        }

        return batch;
    }

    private async Task PushAsync(Uri address, List<PushElement> batch, string which, CancellationToken stop)
    {
        if (luck.Hits(options.Faults.Restarts, "restart", which))
        {
            interruptions.Restart();
        }

        var wasTaken = await IsTakenAsync(address, batch, stop);
        var isLost = wasTaken && luck.Hits(options.Faults.LostAnswers, "lost", which);
        record.AddPush(kind, batch, wasTaken, isLost);
        foreach (var element in batch)
        {
            if (!wasTaken || isLost)
            {
                Again(element);
            }
            else if (!element.IsCopy && luck.Hits(options.Faults.PushedTwice, "twice", element.Key))
            {
                Repeat(element);
            }
        }

        Queue.Finish(batch.Count);
    }

    private void Again(PushElement element)
    {
        if (element.Tries < MinutesUntilAgain.Length)
        {
            Queue.Add(element with { Tries = element.Tries + 1 }, options.Minute * MinutesUntilAgain[element.Tries]);
        }
        else if (!element.IsCopy)
        {
            record.GiveUp(element);
        }
    }

    private void Repeat(PushElement element)
    {
        var random = luck.For("repeats", element.Key);
        for (var copies = random.Next(1, 4); copies > 0; copies--)
        {
            Queue.Add(element with { Tries = 0, IsCopy = true }, options.Faults.LongestHold * random.NextDouble());
        }
    }

    private async Task<bool> IsTakenAsync(Uri address, List<PushElement> batch, CancellationToken stop)
    {
        var body = $"[{string.Join(',', batch.Select(e => e.Write(e.Tries + (e.IsCopy ? 100 : 0))))}]";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop, interruptions.Next);
        limit.CancelAfter(options.PushLimit);
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri(address, name), content, limit.Token);
            return answer.StatusCode == HttpStatusCode.OK && IsCodeZero(await answer.Content.ReadAsByteArrayAsync(limit.Token));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The number, not the text "0"; the rest of the answer is not looked at.</summary>
    private static bool IsCodeZero(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.GetRawText() == "0";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
