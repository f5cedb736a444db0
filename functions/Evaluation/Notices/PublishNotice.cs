using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Objections;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Notices;

public abstract record PublishOutcome
{
    /// <summary>Now or before, with the snapshot it rests on.</summary>
    public sealed record Published(Notice Notice, Snapshot Snapshot) : PublishOutcome;

    /// <summary>Nobody approved it as it is.</summary>
    public sealed record NotApproved : PublishOutcome;

    /// <summary>A newer snapshot, a newer template, or another version of the app makes another notice: draft it anew.</summary>
    public sealed record Outdated : PublishOutcome;

    /// <summary>What stands against it, in words.</summary>
    public sealed record NotYet(string Why) : PublishOutcome;
}

/// <summary>
/// Publishes an approved notice: says so, writes its files once and for all, puts it on the public list, moves the round, and says that it is done.
/// Whoever repeats it after a crash goes on where it ended.
/// </summary>
public sealed class PublishNotice(NoticeStore notices, NoticeFiles files, SnapshotStore snapshots, ObjectionStore objections, ApplyObjections apply, MakeNotice make, MoveRound move, HandOverWorst handOver, TimeProvider clock)
{
    public async Task<PublishOutcome> RunAsync(Round round, CancellationToken cancel)
    {
        if ((await notices.ReadAsync(round.Id, cancel)).LastOrDefault() is not { Notice: var notice } stored || notice.State == NoticeState.Draft)
        {
            return new PublishOutcome.NotApproved();
        }

        if (notice.State == NoticeState.Published)
        {
            return await PublishedAsync(notice, cancel);
        }

        var made = await make.RunAsync(notice, cancel);
        if (MakeNotice.HashOf(made) != notice.Hash)
        {
            // Also where a publication was begun: what was approved is published, or nothing.
            return new PublishOutcome.Outdated();
        }

        if (notice.State == NoticeState.Approved)
        {
            // Whoever decided an objection may have died before its effect was made.
            var (latest, now) = (await apply.RunAsync(round, cancel), clock.GetUtcNow());
            if (latest!.Version != notice.Snapshot)
            {
                return new PublishOutcome.Outdated();
            }

            if (Publishable.Against(round, await objections.ReadAsync(round.Id, cancel), now) is { } why)
            {
                return new PublishOutcome.NotYet(why);
            }

            notice = notice with { State = NoticeState.Publishing, PublishedAt = now };
            if (!await notices.TryWriteAsync(notice, stored.ETag, cancel))
            {
                return await RunAsync(round, cancel);
            }
        }

        return await FinishAsync(round, notice, made, cancel);
    }

    private async Task<PublishOutcome> FinishAsync(Round round, Notice notice, IReadOnlyDictionary<string, byte[]> made, CancellationToken cancel)
    {
        var published = notice with { State = NoticeState.Published };
        await files.PublishAsync(notice, made, cancel);
        await notices.ListAsync(published, cancel);
        await move.PublishAsync(round.Id, cancel);
        await notices.SupersedeAsync(published, cancel);
        await handOver.RunAsync(notice, cancel);
        var stored = (await notices.ReadAsync(round.Id, cancel)).Single(n => n.Notice.Version == notice.Version);
        // Lost to somebody who finishes the same.
        await (stored.Notice.State == NoticeState.Publishing ? notices.TryWriteAsync(published, stored.ETag, cancel) : Task.FromResult(true));
        return await PublishedAsync(published, cancel);
    }

    private async Task<PublishOutcome> PublishedAsync(Notice notice, CancellationToken cancel) =>
        new PublishOutcome.Published(notice, (await snapshots.FindAsync(notice.Round, notice.Snapshot, cancel))!.Snapshot);
}
