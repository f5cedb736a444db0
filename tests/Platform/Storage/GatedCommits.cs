using System.Threading.Channels;
using Azure.Data.Tables;
using Hotline.Platform.Storage;

namespace Hotline.Tests.Platform.Storage;

/// <summary>A commit under way: it goes on when told.</summary>
internal sealed class GatedCommit(string partition, IReadOnlyList<(string Row, int Size)> work)
{
    private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Said => $"{partition}: {string.Join(", ", work.Select(piece => piece.Row))}";

    public Task Ended => end.Task;

    public void End() => end.SetResult();

    public void Fail(Exception reason) => end.SetException(reason);
}

/// <summary>
/// A group commit that writes nothing: every commit waits to be taken and told how to end, so that whatever gathers behind it was there before it ended.
/// </summary>
internal sealed class GatedCommits
{
    private readonly Channel<GatedCommit> begun = Channel.CreateUnbounded<GatedCommit>();

    public GatedCommits(TimeSpan? deadline = null) => Group = new(work => work.Row, work => work.Size, Begin) { Deadline = deadline ?? Timeout.InfiniteTimeSpan };

    public GroupCommit<string, (string Row, int Size)> Group { get; }

    /// <summary>Waits for the next commit to begin.</summary>
    public async Task<GatedCommit> NextAsync() => await begun.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool HasBegunAnother => begun.Reader.Count > 0;

    public Task AddAsync(string partition, string row, int size = 1, CancellationToken cancel = default) => Group.AddAsync(partition, [(row, size)], cancel);

    private Gated Begin(string partition, IReadOnlyList<(string Row, int Size)> work) => new(begun.Writer, new GatedCommit(partition, work));

    private sealed class Gated(ChannelWriter<GatedCommit> begun, GatedCommit commit) : GroupTransaction(new TableClient("UseDevelopmentStorage=true", "none"))
    {
        protected override async Task<IReadOnlyList<TableTransactionAction>> PlanAsync(CancellationToken cancel)
        {
            await begun.WriteAsync(commit, CancellationToken.None);
            await commit.Ended;
            return [];
        }
    }
}
