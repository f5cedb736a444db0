namespace Hotline.Tests.Evaluation.Ledger;

/// <summary>Where some wait until it is opened: so that a test, and not the thread pool, says who is first.</summary>
internal sealed class Gate(int places)
{
    private readonly TaskCompletionSource full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int left = places;

    /// <summary>As many have come as there are places.</summary>
    public Task Full => full.Task;

    public Task PassAsync()
    {
        if (Interlocked.Decrement(ref left) == 0)
        {
            full.SetResult();
        }

        return open.Task;
    }

    public void Open() => open.SetResult();

    public async Task OpenWhenFullAsync()
    {
        await Full;
        Open();
    }
}
