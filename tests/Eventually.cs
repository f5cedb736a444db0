namespace Hotline.Tests;

/// <summary>Waits for what other threads, processes and pages bring about, however busy the machine is.</summary>
internal static class Eventually
{
    /// <summary>Before it is said that something hangs. Nothing is proven by being quicker.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <param name="holds">Asked again and again.</param>
    /// <param name="otherwise">What to say when it never did.</param>
    public static async Task HoldsAsync(Func<Task<bool>> holds, Func<string> otherwise)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !await holds(); await Task.Delay(20))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, otherwise());
        }
    }

    public static Task HoldsAsync(Func<bool> holds, Func<string> otherwise) => HoldsAsync(() => Task.FromResult(holds()), otherwise);
}
