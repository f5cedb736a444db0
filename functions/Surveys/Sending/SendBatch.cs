using Hotline.Sms.Outbox;
using Hotline.Surveys.Campaigns;

namespace Hotline.Surveys.Sending;

/// <summary>What a batch leaves to do.</summary>
internal abstract record BatchLeft
{
    /// <summary>It is not this run's any more.</summary>
    public sealed record Stopped : BatchLeft;

    /// <summary>The same batch again, when pace or hours allow it.</summary>
    public sealed record Again(DateTimeOffset Due) : BatchLeft;

    /// <summary>The next one; <paramref name="Rest"/> is when what waits in this one may be tried, null for nothing.</summary>
    public sealed record Done(DateTimeOffset? Rest) : BatchLeft;
}

/// <summary>
/// Sends what may go out of one batch, by a worker that has the lane (<see cref="CampaignLane"/>). Storage per text: four requests, of a reminder six
/// (<see cref="CheckRecipient"/>, <see cref="InviteRecipient"/>), and about fifteen per batch of 99 beside them.
/// <para>
/// Nobody gets a text twice: the gateway is given only rows that this very call brought from waiting to under way in one transaction, known by its token;
/// whoever else tries, alive or not, finds them moved. Who dies between that and writing down the answer leaves rows under way; the next who has the
/// lane marks them unknown, and they are never sent again. The lane is busy for longer than a worker may take between the two, so rows of a living one are
/// left alone; should one be stopped for longer than that and come back, its answer still replaces the mark, and nothing was sent twice.
/// Nobody is forgotten: what is not under way waits, and a campaign is not over while a text waits.
/// </para>
/// </summary>
public sealed class SendBatch(
    OutboxStore outbox, CampaignStore campaigns, CheckRecipient check, InviteRecipient invite, SendRate rate, GiveToGateway give, TimeProvider clock)
{
    private const int AtOnce = 16;

    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    internal async Task<BatchLeft> RunAsync(CampaignBatch batch, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var items = await outbox.ChangeAsync(batch.Shard, batch.Prefix, item => item with { Delivery = item.Delivery.Interrupted(now) }, cancel);
        var due = items.Where(i => i.Delivery.IsWaiting && !(i.Delivery.NotBefore > now)).OrderBy(i => i.Row, StringComparer.Ordinal).ToList();
        var verdicts = await ForEachAsync(due, item => check.RunAsync(batch, item, cancel));
        var ready = due.Where(i => verdicts[i.Row] is Verdict.Send).ToList();
        var allowance = ready.Count > 0 ? await rate.TakeAsync(ready.Count, cancel) : new Allowance(0, TimeSpan.Zero);
        // The office may have paused or ended it while the batch was prepared.
        if ((await campaigns.FindAsync(batch.Campaign.Id, cancel))?.Campaign is not { State: CampaignState.Running } current || current.Run != batch.Campaign.Run)
        {
            return new BatchLeft.Stopped();
        }

        await InviteAsync(batch, [.. ready.Take(allowance.Texts)], verdicts, cancel);
        foreach (var late in ready.Skip(allowance.Texts))
        {
            verdicts[late.Row] = new Verdict.Wait(clock.GetUtcNow());
        }

        var after = await give.RunAsync(batch, items, verdicts, cancel);
        return allowance.Texts < ready.Count ? new BatchLeft.Again(clock.GetUtcNow() + Longer(allowance.Wait)) : new BatchLeft.Done(Rest(after, verdicts));
    }

    private async Task InviteAsync(CampaignBatch batch, List<OutboxItem> going, Dictionary<string, Verdict> verdicts, CancellationToken cancel)
    {
        foreach (var (row, why) in await ForEachAsync(going, item => invite.RunAsync(batch, item, ((Verdict.Send)verdicts[item.Row]).Text.Text, cancel)))
        {
            verdicts[row] = why is null ? verdicts[row] : new Verdict.Skip(why);
        }
    }

    private static DateTimeOffset? Rest(IReadOnlyList<OutboxItem> items, Dictionary<string, Verdict> verdicts) => items
        .Where(item => item.Delivery.IsWaiting)
        .Select(item => item.Delivery.NotBefore ?? (verdicts.GetValueOrDefault(item.Row) as Verdict.Wait)?.Until)
        .Min();

    private static TimeSpan Longer(TimeSpan wait) => wait > ShortestWait ? wait : ShortestWait;

    /// <returns>By row.</returns>
    private static async Task<Dictionary<string, T>> ForEachAsync<T>(List<OutboxItem> items, Func<OutboxItem, Task<T>> work)
    {
        var results = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var some in items.Chunk(AtOnce))
        {
            foreach (var (item, result) in some.Zip(await Task.WhenAll(some.Select(work))))
            {
                results[item.Row] = result;
            }
        }

        return results;
    }
}
