using System.Collections.Concurrent;
using Hotline.Platform.Storage;

namespace Hotline.Tests.Platform.Storage;

public sealed class CommittingInGroups
{
    private readonly ConcurrentQueue<(string Key, int[] Work)> commits = [];
    private readonly TaskCompletionSource firstMayEnd = new();

    [Fact]
    public async Task What_gathers_during_a_commit_is_the_next_one_key_by_key_and_in_order()
    {
        var group = new GroupCommit<string, int>(3, _ => 1, CommitAsync);
        var adding = AddAsync(group, ("a", 1), ("b", 2), ("a", 3), ("a", 4), ("b", 5), ("a", 6), ("a", 7));
        firstMayEnd.SetResult();
        await adding;

        Assert.Equal(["a: 1", "b: 2, 5", "a: 3, 4, 6", "a: 7"], commits.Select(c => $"{c.Key}: {string.Join(", ", c.Work)}"));
    }

    [Fact]
    public async Task What_does_not_fit_any_more_waits_and_nothing_overtakes_it()
    {
        var group = new GroupCommit<string, int>(10, size => size, CommitAsync);
        var adding = AddAsync(group, ("a", 10), ("a", 6), ("a", 5), ("a", 1));
        firstMayEnd.SetResult();
        await adding;

        Assert.Equal(["10", "6", "5, 1"], commits.Select(c => string.Join(", ", c.Work)));
    }

    [Fact]
    public async Task What_never_fits_is_refused_at_once()
    {
        var group = new GroupCommit<string, int>(10, size => size, CommitAsync);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => group.AddAsync("a", 11, CancellationToken.None));
        firstMayEnd.SetResult();
        await group.AddAsync("a", 10, CancellationToken.None);
    }

    [Fact]
    public async Task A_commit_that_fails_fails_its_own_and_no_other()
    {
        var group = new GroupCommit<string, int>(3, _ => 1, async (key, work) =>
        {
            await CommitAsync(key, work);
            if (key == "bad")
            {
                throw new InvalidOperationException("bad");
            }
        });
        var first = group.AddAsync("a", 1, CancellationToken.None);
        var bad = group.AddAsync("bad", 2, CancellationToken.None);
        var good = group.AddAsync("good", 3, CancellationToken.None);
        firstMayEnd.SetResult();

        await first;
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        await good;
    }

    [Fact]
    public async Task Who_no_longer_waits_has_not_undone_it()
    {
        var group = new GroupCommit<string, int>(3, _ => 1, CommitAsync);
        using var cancel = new CancellationTokenSource();
        var left = group.AddAsync("a", 1, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        firstMayEnd.SetResult();
        await group.AddAsync("a", 2, CancellationToken.None);

        Assert.Equal([1, 2], commits.SelectMany(c => c.Work));
    }

    /// <summary>The first is committing when the rest comes.</summary>
    private async Task AddAsync(GroupCommit<string, int> group, params (string Key, int Work)[] all)
    {
        var adding = new List<Task> { group.AddAsync(all[0].Key, all[0].Work, CancellationToken.None) };
        while (commits.IsEmpty)
        {
            await Task.Delay(1);
        }

        adding.AddRange(all.Skip(1).Select(w => group.AddAsync(w.Key, w.Work, CancellationToken.None)));
        await Task.WhenAll(adding);
    }

    private Task CommitAsync(string key, IReadOnlyList<int> work)
    {
        commits.Enqueue((key, [.. work]));
        return firstMayEnd.Task;
    }
}
