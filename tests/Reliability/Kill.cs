using Azure.Core;
using Azure.Core.Pipeline;

namespace Hotline.Tests.Reliability;

/// <summary>The instance ended: not a failure that anything would retry.</summary>
#pragma warning disable CA1032 // Thrown here alone.
internal sealed class KilledException() : Exception("The instance was killed.");
#pragma warning restore CA1032

/// <summary>
/// Ends an instance at one of its requests to storage, before it is sent or after it was executed; from then on it reaches nothing. Only
/// requests of the work that <see cref="RunAsync"/> was given count, not what the instance does beside it.
/// </summary>
internal sealed class Kill : HttpPipelinePolicy
{
    private readonly AsyncLocal<bool> isWatched = new();
    private int left;
    private bool isAfter;
    private int sent;
    private volatile bool isDead;

    /// <summary>Requests that were executed in the last run.</summary>
    public int Sent => sent;

    /// <param name="at">The request, from 1.</param>
    /// <param name="after">It is executed, but nobody hears of it.</param>
    /// <param name="work">What the instance does until then.</param>
    /// <returns>Whether it got to its end.</returns>
    public async Task<bool> RunAsync(int at, bool after, Func<Task> work)
    {
        (left, isAfter, sent, isDead, isWatched.Value) = (at, after, 0, false, true);
        try
        {
            await work();
            return !isDead;
        }
        // The SDK gathers what its tries met, when one before was lost for another reason.
        catch (Exception e) when (e is KilledException || e is AggregateException { InnerExceptions: var tries } && tries.Any(t => t is KilledException))
        {
            return false;
        }
        finally
        {
            (isDead, isWatched.Value) = (false, false);
        }
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        await PassAsync(() => ProcessNextAsync(message, pipeline).AsTask());

    /// <summary>Whatever else leaves the instance counts as a request to storage does.</summary>
    public async Task PassAsync(Func<Task> request)
    {
        if (!isWatched.Value)
        {
            await request();
            return;
        }

        var isLast = Interlocked.Decrement(ref left) == 0;
        isDead |= isLast;
        if (isDead && !(isLast && isAfter))
        {
            throw new KilledException();
        }

        await request();
        Interlocked.Increment(ref sent);
        if (isDead)
        {
            throw new KilledException();
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
}
