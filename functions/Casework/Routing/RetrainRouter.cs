using Azure;
using Hotline.City.Calendar;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Casework.Routing;

/// <summary>Has the router learn as soon as the directory changed, and once an hour from what dispatchers corrected; never on a request's path.</summary>
internal sealed class RetrainRouter(
    CurrentRouter router, ExampleStore examples, IOptions<RoutingOptions> options, TimeProvider clock, ILogger<RetrainRouter> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan CorrectionsInterval = TimeSpan.FromHours(1);

    private IReadOnlyList<LabelledMessage> corrections = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        var next = clock.GetUtcNow() + Interval;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            _ = router.Get();
            if (clock.GetUtcNow() >= next)
            {
                next = clock.GetUtcNow() + CorrectionsInterval;
                await TryTeachAsync(stoppingToken);
            }
        }
    }

    private async Task TryTeachAsync(CancellationToken cancel)
    {
        try
        {
            var latest = await ReadCorrectionsAsync(cancel);
            if (!latest.SequenceEqual(corrections, CorrectionComparer))
            {
                corrections = latest;
                router.Teach(latest);
                RoutingLog.Taught(log, latest.Count);
            }
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            // What was learned so far serves on; the next hour tries again.
            RoutingLog.CannotReadCorrections(log, e);
        }
    }

    private async Task<List<LabelledMessage>> ReadCorrectionsAsync(CancellationToken cancel)
    {
        var today = clock.GetUtcNow().CityDate();
        var read = new List<LabelledMessage>();
        await foreach (var example in examples.ReadAsync(today.AddMonths(-options.Value.CorrectionMonths), today, cancel))
        {
            read.Add(new LabelledMessage(example.Number, example.Text, new Dispatched(example.Lead, example.Co, example.Category), null, null));
        }

        return read;
    }

    private static EqualityComparer<LabelledMessage> CorrectionComparer { get; } = EqualityComparer<LabelledMessage>.Create(
        (a, b) => a?.Id == b?.Id && a?.Expected?.Category == b?.Expected?.Category, c => c.Id.GetHashCode(StringComparison.Ordinal));
}
