using Azure;

namespace Hotline.Tests.Platform.Storage;

public sealed class CommittingInGroups
{
    private readonly GatedCommits commits = new();

    [Fact]
    public async Task What_gathers_during_a_commit_is_the_next_one_in_the_order_it_came()
    {
        var adding = new List<Task> { commits.AddAsync("a", "1") };
        var first = await commits.NextAsync();
        adding.AddRange(Enumerable.Range(2, 101).Select(row => commits.AddAsync("a", $"{row}")));

        Assert.Equal("a: 1", first.Said);
        Assert.Equal([$"a: {Rows(2, 99)}", $"a: {Rows(101, 2)}"], await EndAsync(first, 2));
        await Task.WhenAll(adding);
    }

    [Fact]
    public async Task What_is_given_at_once_goes_out_at_once()
    {
        var adding = commits.Group.AddAsync("a", [.. Enumerable.Range(1, 120).Select(row => ($"{row}", 1))], CancellationToken.None);
        var first = await commits.NextAsync();

        Assert.Equal($"a: {Rows(1, 99)}", first.Said);
        Assert.False(adding.IsCompleted);
        Assert.Equal([$"a: {Rows(100, 21)}"], await EndAsync(first, 1));
        await adding;
    }

    [Fact]
    public async Task A_partition_does_not_wait_for_another()
    {
        var a = commits.AddAsync("a", "1");
        var slow = await commits.NextAsync();
        var b = commits.AddAsync("b", "2");
        await EndAsync(await commits.NextAsync(), 0);
        await b;

        Assert.False(a.IsCompleted);
        await EndAsync(slow, 0);
        await a;
    }

    [Fact]
    public async Task All_that_goes_into_one_row_goes_out_together_and_takes_its_room_once()
    {
        var adding = new List<Task> { commits.AddAsync("a", "1") };
        var first = await commits.NextAsync();
        adding.AddRange("ann bob ann cat ann".Split(' ').Select(row => commits.AddAsync("a", row, 40)));

        Assert.Equal(["a: ann, ann, ann, bob", "a: cat"], await EndAsync(first, 2));
        await Task.WhenAll(adding);
    }

    [Fact]
    public async Task What_does_not_fit_any_more_waits_and_nothing_overtakes_it()
    {
        var adding = new List<Task> { commits.AddAsync("a", "1", 99) };
        var first = await commits.NextAsync();
        adding.AddRange([commits.AddAsync("a", "2", 60), commits.AddAsync("a", "3", 50), commits.AddAsync("a", "4", 10)]);

        Assert.Equal(["a: 2", "a: 3, 4"], await EndAsync(first, 2));
        await Task.WhenAll(adding);
    }

    [Fact]
    public async Task What_never_fits_is_refused_at_once_and_the_rest_goes_on()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => commits.AddAsync("a", "1", 100));
        var adding = commits.AddAsync("a", "2", 99);

        Assert.Equal("a: 2", (await EndedAsync()).Said);
        await adding;
    }

    [Fact]
    public async Task A_commit_that_fails_fails_its_own_and_no_other()
    {
        var bad = commits.AddAsync("a", "1");
        var first = await commits.NextAsync();
        var good = commits.AddAsync("a", "2");
        first.Fail(new InvalidOperationException("bad"));
        await EndedAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        await good;
    }

    [Fact]
    public async Task When_storage_takes_nothing_in_time_those_behind_fail_with_it_and_are_not_tried()
    {
        var dead = new GatedCommits(TimeSpan.FromTicks(1));
        var first = dead.AddAsync("a", "1");
        var commit = await dead.NextAsync();
        List<Task> behind = [dead.AddAsync("a", "2"), dead.AddAsync("a", "3")];
        commit.Fail(new IOException("The connection was refused."));

        foreach (var waiting in behind.Prepend(first))
        {
            Assert.Equal(503, (await Assert.ThrowsAsync<RequestFailedException>(() => waiting)).Status);
        }

        Assert.False(dead.HasBegunAnother);
        var next = dead.AddAsync("a", "4");
        (await dead.NextAsync()).End();
        await next;
    }

    [Fact]
    public async Task Who_no_longer_waits_has_not_undone_it()
    {
        using var cancel = new CancellationTokenSource();
        var left = commits.AddAsync("a", "1", cancel: cancel.Token);
        var first = await commits.NextAsync();
        var gone = commits.AddAsync("a", "2", cancel: cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);

        Assert.Equal(["a: 2"], await EndAsync(first, 1));
    }

    private async Task<GatedCommit> EndedAsync()
    {
        var commit = await commits.NextAsync();
        commit.End();
        return commit;
    }

    /// <returns>The commits that follow, ended one by one.</returns>
    private async Task<List<string>> EndAsync(GatedCommit commit, int following)
    {
        commit.End();
        var said = new List<string>();
        while (said.Count < following)
        {
            said.Add((await EndedAsync()).Said);
        }

        return said;
    }

    private static string Rows(int first, int count) => string.Join(", ", Enumerable.Range(first, count));
}
