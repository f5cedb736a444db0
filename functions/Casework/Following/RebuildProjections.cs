using Azure.Storage.Queues;
using Hotline.Casework.Tickets;
using Hotline.Platform.Storage;

namespace Hotline.Casework.Following;

/// <summary>
/// Makes everything that is derived from tickets anew, page by page over the queue <c>rebuild</c>: first every ticket's own, then what no
/// ticket stands for. On a healthy city nothing changes. A page may be repeated: its successor in the progress row goes on only once.
/// </summary>
public sealed class RebuildProjections
{
    public const string Queue = "rebuild";
    private const string Tickets = "tickets";
    private const int PageSize = 100;

    private static readonly ParallelOptions Some = new() { MaxDegreeOfParallelism = 8 };

    private readonly RebuildStore rebuilds;
    private readonly TicketStore tickets;
    private readonly FollowTicket follow;
    private readonly IReadOnlyList<Projection> projections;
    private readonly MarkStore marks;
    private readonly MessageQueue<RebuildPage> queue;
    private readonly TimeProvider clock;

    internal RebuildProjections(
        RebuildStore rebuilds,
        TicketStore tickets,
        FollowTicket follow,
        IEnumerable<Projection> projections,
        MarkStore marks,
        QueueServiceClient queues,
        TimeProvider clock)
    {
        (this.rebuilds, this.tickets, this.follow, this.projections, this.marks, this.clock) = (rebuilds, tickets, follow, [.. projections], marks, clock);
        queue = new(queues, Queue);
    }

    /// <returns>The rebuild that now runs: a new one, or one that was under way.</returns>
    internal async Task<Rebuild> StartAsync(CancellationToken cancel)
    {
        while (true)
        {
            var latest = await rebuilds.ReadAsync(cancel);
            if (latest?.IsUnderWay(clock.GetUtcNow()) == true)
            {
                return latest;
            }

            var now = clock.GetUtcNow();
            var fresh = new Rebuild(Guid.NewGuid().ToString("N"), RebuildState.Running, Tickets, "", now, now, 0, 0, 0, latest?.ETag);
            if (await rebuilds.TryWriteAsync(fresh, cancel))
            {
                await queue.SendAsync(fresh.Page, cancel);
                return fresh;
            }
        }
    }

    internal async Task RunPageAsync(RebuildPage page, CancellationToken cancel)
    {
        if (await rebuilds.ReadAsync(cancel) is not { State: RebuildState.Running } before || before.Run != page.Run)
        {
            return;
        }

        // Else it was done already; whoever did it may have ended before it sent for the next.
        var after = before.Page == page ? await NextAsync(before, cancel) : before;
        if (after.State == RebuildState.Running && (after == before || await rebuilds.TryWriteAsync(after, cancel)))
        {
            await queue.SendAsync(after.Page, cancel);
        }
        else if (after.State == RebuildState.Done)
        {
            await rebuilds.TryWriteAsync(after, cancel);
        }
    }

    private async Task<Rebuild> NextAsync(Rebuild before, CancellationToken cancel)
    {
        var (done, walked) = before.Part == Tickets
            ? await WalkAsync(before.After, cancel)
            : (await projections.Single(p => p.Table == before.Part).TidyAsync(before.After, marks, cancel), 0);
        var after = before with
        {
            UpdatedAt = clock.GetUtcNow(),
            Tickets = before.Tickets + walked,
            Repaired = before.Repaired + done.Repaired,
            Removed = before.Removed + done.Removed,
        };
        string[] parts = [Tickets, .. projections.Select(p => p.Table)];
        var following = Array.IndexOf(parts, before.Part) + 1;
        return done.Next is { } next ? after with { After = next }
            : following < parts.Length ? after with { Part = parts[following], After = "" }
            : after with { State = RebuildState.Done };
    }

    private async Task<(TidyPage Done, int Walked)> WalkAsync(string after, CancellationToken cancel)
    {
        var numbers = await tickets.ReadNumbersAsync(after, PageSize, cancel);
        var repaired = 0;
        await Parallel.ForEachAsync(numbers, Some, async (number, _) => Interlocked.Add(ref repaired, await follow.RunAnewAsync(number, cancel)));
        return (new TidyPage(numbers.Count < PageSize ? null : numbers[^1], repaired, 0), numbers.Count);
    }
}
