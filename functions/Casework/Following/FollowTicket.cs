using Hotline.Casework.Tickets;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Casework.Following;

/// <summary>
/// Brings all that is derived from a ticket up to it. It compares the rows that the ticket should have with those that its mark names, claims
/// them there, writes what is new or other, removes what nobody wants, lets the followers do theirs, and settles the mark under its ETag. If a
/// run for other rows came in between, it starts again from the ticket as it is by then. So it may come twice, in parallel, late, and end anywhere.
/// </summary>
public sealed class FollowTicket(MarkStore marks, IServiceProvider services, TimeProvider clock)
{
    // Resolved late: what follows a ticket may itself change tickets.
    private readonly Lazy<IReadOnlyDictionary<string, Projection>> projections = new(() => services.GetServices<Projection>().ToDictionary(p => p.Table));
    private readonly Lazy<IReadOnlyList<IFollowTicket>> followers = new(() => [.. services.GetServices<IFollowTicket>()]);

    private enum Trying
    {
        New,
        Again,
        Anew,
    }

    /// <returns>How many steps the ticket has; 0 when there is none.</returns>
    public Task<int> RunAsync(string number, CancellationToken cancel) => RunAsync(number, Trying.New, cancel);

    /// <summary>
    /// Also when another run has finished since: this is the second try of one that ended halfway, which may have written something stale
    /// after the other had passed.
    /// </summary>
    /// <returns>As above.</returns>
    public Task<int> RunAgainAsync(string number, CancellationToken cancel) => RunAsync(number, Trying.Again, cancel);

    /// <summary>As if nothing had been derived yet.</summary>
    /// <returns>How many rows of the ticket were missing or other than they should be.</returns>
    internal async Task<int> RunAnewAsync(string number, CancellationToken cancel)
    {
        var wrong = 0;
        foreach (var row in await marks.ReadFileAsync(number, cancel) is (var file, _) ? RowsOf(file) : [])
        {
            wrong += await projections.Value[row.Key.Table].StandsAsync(row, cancel) ? 0 : 1;
        }

        await RunAsync(number, Trying.Anew, cancel);
        return wrong;
    }

    private async Task<int> RunAsync(string number, Trying how, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            if (await marks.ReadFileAsync(number, cancel) is not (var file, var mark))
            {
                return 0;
            }

            var steps = file.Version.Ticket.Events;
            if (how == Trying.New && mark.Steps >= steps)
            {
                return steps;
            }

            var wanted = RowsOf(file);
            if (await TryWriteAsync(mark, wanted, how == Trying.New, cancel) is { } claimed)
            {
                await TellAsync(file, how == Trying.Anew ? 0 : Math.Min(mark.Steps, steps), cancel);
                if (await TrySettleAsync(claimed, wanted, steps, cancel))
                {
                    return steps;
                }

                // What this try wrote may be stale, whatever the other run has settled.
                how = how == Trying.New ? Trying.Again : how;
            }

            await LostRace.PauseAsync(tries, cancel);
        }
    }

    private IReadOnlyList<ProjectedRow> RowsOf(TicketFile file) =>
        [.. projections.Value.Values.SelectMany(p => p.RowsOf(file).Select(row => ProjectedRow.Of(p.Table, row)))];

    /// <returns>The mark that names the rows; null when another run was first.</returns>
    private async Task<FollowedMark?> TryWriteAsync(FollowedMark mark, IReadOnlyList<ProjectedRow> wanted, bool isMarkTrusted, CancellationToken cancel)
    {
        var (other, unwanted) = (wanted.Where(row => !isMarkTrusted || !mark.IsSure(row)).ToList(), mark.NotIn(wanted));
        if (other.Count + unwanted.Count == 0)
        {
            return mark;
        }

        if (await marks.TryWriteAsync(mark.Claim(wanted, clock.GetUtcNow()), cancel) is not { } claimed)
        {
            return null;
        }

        await Task.WhenAll(other.Select(row => projections.Value[row.Key.Table].PutAsync(row.Content, cancel)));
        await Task.WhenAll(unwanted.Select(key => projections.Value[key.Table].RemoveAsync(key, cancel)));
        return claimed;
    }

    private async Task TellAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        foreach (var follower in followers.Value)
        {
            await follower.RunAsync(file, seen, cancel);
        }
    }

    /// <returns>False when another run came in between that wants other rows; one for the same rows wrote the same.</returns>
    private async Task<bool> TrySettleAsync(FollowedMark claimed, IReadOnlyList<ProjectedRow> wanted, int steps, CancellationToken cancel)
    {
        while (await marks.TryWriteAsync(claimed.Settle(steps, clock.GetUtcNow()), cancel) is null)
        {
            if (await marks.ReadAsync(claimed.Number, cancel) is not { } now || !now.Wants(wanted))
            {
                return false;
            }

            if (!now.IsSettled || now.Steps >= steps)
            {
                // The other is at it, or has done it.
                return true;
            }

            claimed = now;
        }

        return true;
    }
}
