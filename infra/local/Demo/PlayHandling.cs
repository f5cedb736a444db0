using System.Collections.Concurrent;
using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary>The hotline's day after the messages came in: units and hotline office handle every one of them through the API.</summary>
internal sealed class PlayHandling(CityClient client, IAnsiConsole console)
{
    private const int StaffAtWork = 4;

    /// <returns>How many messages had which story.</returns>
    public async Task<IReadOnlyDictionary<Story, int>> RunAsync(IReadOnlyList<FiledAnswer> messages, CancellationToken cancel)
    {
        var desk = new StaffDesk(client);
        var told = new ConcurrentBag<Story>();
        var watch = await QueueWatch.StartAsync(client, cancel);
        await console.Progress().AutoClear(false).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async progress =>
        {
            var handled = progress.AddTask($"{messages.Count} messages handled by staff", maxValue: Math.Max(messages.Count, 1));
            var options = new ParallelOptions { MaxDegreeOfParallelism = StaffAtWork, CancellationToken = cancel };
            await Parallel.ForEachAsync(messages.Index(), options, async (message, token) =>
            {
                var story = Stories.Of(message.Index);
                await new PlayTicket(desk, client, message.Item, story, token).RunAsync();
                told.Add(story);
                handled.Increment(1);
            });
            await watch.UntilEmptyAsync(_ => { }, cancel);
        });
        return told.CountBy(story => story).ToDictionary();
    }
}
